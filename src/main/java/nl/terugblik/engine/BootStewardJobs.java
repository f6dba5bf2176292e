package nl.terugblik.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.audit.run.AskedRun;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.backup.Backup;
import nl.terugblik.backup.Restore;
import nl.terugblik.cli.jobs.StewardJobs;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.filenotes.CannotTell;
import nl.terugblik.filenotes.OtherDelivery;
import nl.terugblik.filenotes.UsedFamilies;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.quality.DigestWords;
import nl.terugblik.ledger.Seen;
import nl.terugblik.lineage.sending.LineageSender;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.quarantine.Quarantine;
import nl.terugblik.quarantine.Settled;
import nl.terugblik.quarantine.ShownRow;
import nl.terugblik.quarantine.Waiting;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.seals.RegisterSeals;
import nl.terugblik.register.seals.Rekeying.Rekeyed;
import nl.terugblik.retention.PrunePlan;
import nl.terugblik.retention.Pruning;
import nl.terugblik.retention.RetentionPolicy;
import nl.terugblik.round.Located;
import nl.terugblik.source.ProfileFile;
import nl.terugblik.trends.AgencyTrend;
import nl.terugblik.trends.Trends;

/** The steward's work on an open work folder, entered in the ledger. */
final class BootStewardJobs implements StewardJobs {

    private final Workbench bench;
    private final Bookkeeping books;

    BootStewardJobs(Workbench bench, Bookkeeping books) {
        this.bench = bench;
        this.books = books;
    }

    @Override
    public List<Waiting> waiting() {
        return quarantine().waiting();
    }

    @Override
    public List<Settled> settled() {
        return quarantine().settled();
    }

    @Override
    public List<AgencyTrend> quality(int most) {
        return new Trends(bench.database()).last(most);
    }

    @Override
    public PrunePlan prunable(RetentionPolicy policy) {
        return pruning().plan(policy);
    }

    @Override
    public void prune(PrunePlan plan) {
        bench.mustBeWhole();
        books.keep(books.next(RunKind.PRUNING), RunKind.PRUNING, "by policy " + plan.policy(), () -> {
            pruning().carryOut(plan);
            return plan;
        });
    }

    private Pruning pruning() {
        return new Pruning(
                bench.work(), bench.ledger(), bench.log(), new Deliveries(bench.database()).published(), bench.clock());
    }

    @Override
    public ShownRow show(String table, int line, Optional<String> delivery, String purpose) {
        bench.mustBeWhole();
        ShownRow row = quarantine().show(table, line, delivery);
        saw("quarantine.show", "row " + table + ".csv:" + line + " of delivery " + row.delivery(), purpose);
        return books.keep(
                books.next(RunKind.QUARANTINE),
                RunKind.QUARANTINE,
                "shown: " + row.table() + ".csv, line " + line + ", of delivery " + row.delivery(),
                () -> row);
    }

    @Override
    public List<Path> export(Path folder, Optional<String> organisation, DigestWords words) {
        bench.mustBeWhole();
        String run = books.next(RunKind.QUARANTINE);
        return books.keep(run, RunKind.QUARANTINE, "exported for the source: " + folder, () -> {
            List<Path> written = quarantine().export(folder, organisation, words);
            books.outputsOfFewRows(run, folder);
            return written;
        });
    }

    @Override
    public Erasure.Outcome forget(String organisation, String number) {
        bench.mustBeWhole();
        String run = bench.deeds().erasure().cutOff(organisation, number).orElseGet(() -> books.next(RunKind.ERASURE));
        return books.keep(run, RunKind.ERASURE, "one family", () -> {
            Erasure.Outcome outcome = bench.deeds().forget(organisation, number, run);
            books.output(run, outcome.proof());
            return outcome;
        });
    }

    @Override
    public Rekeyed rekey() {
        bench.mustBeWhole();
        return books.keep(books.next(RunKind.REKEY), RunKind.REKEY, "storage and quarantine", bench.deeds()::rekey);
    }

    @Override
    public void workerKey(Path study, Path file) {
        bench.mustBeWhole();
        String name = StudyFile.read(study).name();
        books.keep(books.next(RunKind.WORKERKEY), RunKind.WORKERKEY, "study " + name, () -> {
            RegisterSeals.forWorker(bench.database(), bench.key(), name).write(file);
            return file;
        });
    }

    @Override
    public void intakeWorkerKey(Path file) {
        bench.mustBeWhole();
        books.keep(books.next(RunKind.WORKERKEY), RunKind.WORKERKEY, "intakes", () -> {
            RegisterSeals.forIntakes(bench.database(), bench.key()).write(file);
            return file;
        });
    }

    @Override
    public Backup.Written backup(Path file) {
        bench.mustBeWhole();
        Backup.Written written = bench.deeds().backup(file);
        String run = books.next(RunKind.BACKUP);
        return books.keep(run, RunKind.BACKUP, file.toString(), () -> {
            books.output(run, file);
            return written;
        });
    }

    @Override
    public Restore.Restored restore(Path file, boolean replace) {
        Restore.Restored restored = bench.deeds().restore(file, replace);
        String run = books.next(RunKind.RESTORE); // in the ledger that came with the backup
        return books.keep(run, RunKind.RESTORE, file.toString(), () -> restored);
    }

    @Override
    public List<String> used(String run, Path delivery, Optional<Path> source, String purpose) {
        bench.mustBeWhole();
        RunRecord study = bench.ledger()
                .find(run)
                .orElseThrow(() ->
                        new CannotTell(new AskedRun(run).whyNone(bench.ledger().runs())));
        DeliveryFolder folder = look(delivery, source);
        saw(
                "used",
                "families of delivery " + folder.label(bench.key().fingerprints()) + " in run "
                        + study.summary().id(),
                purpose);
        return books.keep(
                books.next(RunKind.USE),
                RunKind.USE,
                "families of delivery " + folder.label(bench.key().fingerprints()) + " in run "
                        + study.summary().id(),
                () -> new UsedFamilies(bench.key()).of(study, folder));
    }

    @Override
    public List<Located> locate(
            String round, Path delivery, Optional<Path> source, Optional<String> unit, String purpose) {
        bench.mustBeWhole();
        DeliveryFolder folder = look(delivery, source);
        saw(
                "coding.locate",
                "case files of delivery " + folder.label(bench.key().fingerprints()) + " in round " + round,
                purpose);
        return bench.rounds().locate(round, folder, unit);
    }

    /** Entered before anything is shown: what cannot be entered is not shown. */
    private void saw(String action, String what, String purpose) {
        bench.openLedger().accessLog().enter(new Seen(action, what, purpose, "shown", Map.of()));
    }

    @Override
    public List<String> lineage(String run) {
        RunRecord record = jobRun(run);
        if (!Files.isRegularFile(bench.jobs().lineage().file(record.summary().id()))) {
            bench.jobs()
                    .lineage()
                    .write(record, bench.ledger().folder(record.summary().id()));
        }
        return bench.jobs().lineage().read(record.summary().id());
    }

    @Override
    public int sendLineage(String run, LineageSender sender) {
        List<String> events = lineage(run);
        String id = jobRun(run).summary().id();
        return books.keep(
                books.next(RunKind.LINEAGE), RunKind.LINEAGE, "lineage of run " + id + " to " + sender.host(), () -> {
                    sender.send(events);
                    return events.size();
                });
    }

    private RunRecord jobRun(String run) {
        return bench.ledger()
                .find(run)
                .filter(found -> found.summary().kind() == RunKind.STUDY
                        || found.summary().kind() == RunKind.INTAKE)
                .orElseThrow(() ->
                        new CannotTell(new AskedRun(run).whyNone(bench.ledger().runs())));
    }

    static DeliveryFolder look(Path delivery, Optional<Path> source) {
        try {
            return source.map(profile -> DeliveryFolder.look(delivery, ProfileFile.read(profile)))
                    .orElseGet(() -> DeliveryFolder.look(delivery));
        } catch (IntakeRefused e) {
            throw OtherDelivery.spoilt(delivery);
        }
    }

    private Quarantine quarantine() {
        return new Quarantine(bench.database(), bench.key());
    }
}
