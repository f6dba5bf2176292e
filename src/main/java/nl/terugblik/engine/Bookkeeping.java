package nl.terugblik.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunCount;
import nl.terugblik.audit.run.RunCount.Topic;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunSetting;
import nl.terugblik.audit.run.RunStart;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.batch.JobStopped;
import nl.terugblik.cli.jobs.Progress;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cores.LargestFirst;
import nl.terugblik.files.Sha256;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Intake;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.NotEnoughDisk;
import nl.terugblik.intake.Reconciliation;
import nl.terugblik.keys.Fingerprints;
import nl.terugblik.ledger.tables.RegisterState.Changed;
import nl.terugblik.protocol.ProtocolFolder;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.FamilyChanges;
import nl.terugblik.spread.Share;
import nl.terugblik.study.StudyRuns;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters runs in the ledger: what went in, what was counted, what came out, and how it ended. */
final class Bookkeeping {

    /** Kinds of acts that read deliveries and change none. */
    private static final Set<String> LEAVE_DELIVERIES =
            Set.of("study", "quarantine", "use", "backup", "comparison", "lineage", "pruning", "workerkey");

    private static final int MOST_OF_A_NAME = 64;

    private final RunLedger ledger;
    private final Workbench bench;
    private final Clock clock;
    private final Progress told;

    /** Books whose runs are also told as they begin and end. */
    Bookkeeping(RunLedger ledger, Workbench bench, Clock clock, Progress told) {
        this.told = told;
        this.ledger = ledger;
        this.bench = bench;
        this.clock = clock;
    }

    /** Does work that is no job between its first and last entry. */
    <T> T keep(String run, RunKind kind, String subject, Supplier<T> work) {
        return keep(run, kind, subject, Optional::empty, work);
    }

    /**
     * Does a run's work between its first and last entry; a failure is entered by its kind and thrown on.
     *
     * @param own gives the parameters of the run's own job, once it has one
     */
    <T> T keep(String run, RunKind kind, String subject, Supplier<Optional<JobParameters>> own, Supplier<T> work) {
        ledger.begin(new RunStart(run, kind, subject, clock.instant()));
        told.begin(run);
        T done;
        try {
            done = work.get();
            end(run, kind, own, RunStatus.DONE, "Done.");
            told.end(RunStatus.DONE, "Done.");
        } catch (RuntimeException e) {
            told.end(status(e), sentence(e));
            throw entered(run, kind, own, e);
        }
        lineage(run, kind);
        return done;
    }

    /** What failed is told, whatever becomes of its entry and its lineage: a full disk takes neither. */
    private RuntimeException entered(
            String run, RunKind kind, Supplier<Optional<JobParameters>> own, RuntimeException failure) {
        try {
            end(run, kind, own, status(failure), sentence(failure));
            lineage(run, kind);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** Jobs have a lineage; what is done to registers and rows is in the ledger alone. */
    private void lineage(String run, RunKind kind) {
        if (kind == RunKind.INTAKE || kind == RunKind.STUDY) {
            bench.jobs().lineage().write(ledger.find(run).orElseThrow(), ledger.folder(run));
        }
    }

    private void end(
            String run, RunKind kind, Supplier<Optional<JobParameters>> own, RunStatus status, String sentence) {
        bench.together(() -> {
            bench.jobs().steps(kind, own.get()).forEach(step -> ledger.step(run, step));
            ledger.end(run, status, clock.instant(), sentence);
            bench.openLedger().enterState(changed(kind));
        });
    }

    /** What of the register an act of a kind may have changed; of a kind that is new, anything. */
    private static Changed changed(RunKind kind) {
        if (kind == RunKind.INTAKE) {
            return Changed.LAST_DELIVERY;
        }
        return LEAVE_DELIVERIES.contains(kind.code()) ? Changed.NO_DELIVERY : Changed.ANYTHING;
    }

    private static RunStatus status(RuntimeException e) {
        if (e instanceof JobStopped) {
            return RunStatus.STOPPED;
        }
        return e instanceof IntakeRefused || e instanceof NotEnoughDisk ? RunStatus.REFUSED : RunStatus.FAILED;
    }

    /** The id of the next run of a kind that is no job and goes by no name of its own. */
    String next(RunKind kind) {
        long before = ledger.runs().stream().filter(run -> run.kind() == kind).count();
        return kind.code() + "-" + (before + 1);
    }

    void inputs(String run, DeliveryFolder folder, List<RunSetting> limits) {
        Fingerprints fingerprints = bench.key().fingerprints();
        bench.together(() -> {
            limits.forEach(limit -> ledger.setting(run, limit));
            folder.hashes().forEach((name, hash) -> {
                Path file = folder.file(name);
                ledger.file(run, RunFile.keyed(RunFile.Role.INPUT, file.toString(), fingerprints.of(hash), size(file)));
            });
        });
    }

    void inputs(String run, StudyRuns.Plan plan) {
        bench.together(() -> enterInputs(run, plan));
    }

    private void enterInputs(String run, StudyRuns.Plan plan) {
        ledger.folder(run, plan.out());
        ProtocolFolder.of(plan.study())
                .files(plan.study())
                .forEach((name, file) ->
                        ledger.file(run, new RunFile(RunFile.Role.INPUT, name, file.sha256(), file.bytes())));
        for (Delivery delivery : plan.asOf().deliveries()) {
            ledger.file(
                    run,
                    RunFile.keyed(RunFile.Role.INPUT, RunFile.DELIVERY + delivery.label(), delivery.contentHash(), 0));
        }
    }

    void intake(String run, Intake.Outcome outcome) {
        bench.together(() -> enter(run, outcome));
    }

    private void enter(String run, Intake.Outcome outcome) {
        rows(run, outcome.tables());
        JdbcClient.create(bench.database())
                .sql("select rule, sum(times) from rules_broken where delivery = ? group by rule order by rule")
                .param(outcome.delivery().id())
                .query((row, number) -> new RunCount(Topic.RULE, rule(row.getString(1)), row.getLong(2)))
                .list()
                .forEach(count -> ledger.count(run, count));
        families(run, outcome.changes());
        outputs(run, outcome.results());
    }

    /** What is left of a delivery that was refused. */
    void refused(String run, Path folder, List<Reconciliation> tables) {
        bench.together(() -> {
            rows(run, tables);
            outputs(run, folder);
        });
    }

    private void rows(String run, List<Reconciliation> tables) {
        for (Reconciliation table : tables) {
            String name = table.name();
            ledger.count(run, new RunCount(Topic.READ, name, table.read()));
            ledger.count(run, new RunCount(Topic.ACCEPTED, name, table.accepted()));
            ledger.count(run, new RunCount(Topic.REJECTED, name, table.rejected()));
            ledger.count(run, new RunCount(Topic.DUPLICATE, name, table.duplicates()));
        }
    }

    private void families(String run, FamilyChanges changes) {
        ledger.count(run, new RunCount(Topic.FAMILIES, "added", changes.added()));
        ledger.count(run, new RunCount(Topic.FAMILIES, "changed", changes.changed()));
        ledger.count(run, new RunCount(Topic.FAMILIES, "unchanged", changes.unchanged()));
        ledger.count(run, new RunCount(Topic.FAMILIES, "kept_previous", changes.keptPrevious()));
        ledger.count(run, new RunCount(Topic.FAMILIES, "withdrawn", changes.withdrawn()));
        ledger.count(run, new RunCount(Topic.FAMILIES, "marked", changes.marked()));
        ledger.count(run, new RunCount(Topic.FAMILIES, "left_by_children", changes.leftByChildren()));
    }

    /** What each worker did of a run. */
    void shares(String run, List<Share> shares) {
        bench.together(() -> shares.forEach(share -> {
            String name = share.step() + " by " + share.worker();
            ledger.setting(
                    run, new RunSetting(name.substring(0, Math.min(MOST_OF_A_NAME, name.length())), share.words()));
        }));
    }

    void study(StudyRuns.Plan plan) {
        bench.together(() -> {
            for (Flow.Row row : plan.flow()) {
                if (!row.step().equals("read")) {
                    ledger.count(plan.run(), new RunCount(topic(row), row.reason(), row.families()));
                }
            }
            outputs(plan.run(), plan.out());
        });
    }

    private static Topic topic(Flow.Row row) {
        return switch (row.step()) {
            case Flow.COHORT -> Topic.GROUP;
            case Flow.MATCHING -> Topic.UNMATCHED;
            case Flow.NOT_ANALYSED -> Topic.NOT_ANALYSED;
            default -> Topic.EXCLUDED;
        };
    }

    /** Every file below a folder, as an output. */
    void outputs(String run, Path folder) {
        LargestFirst.map(below(folder), Bookkeeping::size, Bookkeeping::asOutput)
                .forEach(file -> ledger.file(run, file));
    }

    /** Every file below a folder, as an output that may hold few rows as an agency wrote them. */
    void outputsOfFewRows(String run, Path folder) {
        Fingerprints fingerprints = bench.key().fingerprints();
        bench.together(() -> below(folder)
                .forEach(file -> ledger.file(
                        run,
                        RunFile.keyed(
                                RunFile.Role.OUTPUT, file.toString(), fingerprints.of(Sha256.of(file)), size(file)))));
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as an output. */
    void output(String run, Path file) {
        ledger.file(run, asOutput(file));
    }

    private static RunFile asOutput(Path file) {
        return new RunFile(RunFile.Role.OUTPUT, file.toString(), Sha256.of(file), size(file));
    }

    private static String rule(String name) {
        return nl.terugblik.intake.Rule.valueOf(name).code();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our own failures are written for people; of others only the kind is kept, since their words may quote data. */
    private static String sentence(RuntimeException e) {
        return e.getClass().getName().startsWith("nl.terugblik.")
                ? String.valueOf(e.getMessage())
                : "Failed (" + e.getClass().getSimpleName() + ").";
    }
}
