package nl.terugblik.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunCount;
import nl.terugblik.audit.run.RunCount.Topic;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.cli.jobs.FamilyJobs;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.cli.jobs.LedgerJobs;
import nl.terugblik.cli.jobs.Progress;
import nl.terugblik.cli.jobs.RightsJobs;
import nl.terugblik.cli.jobs.StewardJobs;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.compare.RunComparisons;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.intake.Reconciliation;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.ledger.Seen;
import nl.terugblik.ledger.StoredLog;
import nl.terugblik.ledger.tables.RegisterState.Changed;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.register.FamilyChanges;
import nl.terugblik.register.LeftSince;
import nl.terugblik.round.Rounds;
import nl.terugblik.source.AskedLimits;
import nl.terugblik.study.StudyRuns;

/** The jobs of an open work folder, each entered in the ledger from its beginning to its end. */
final class BootJobs implements Jobs {

    private final Workbench bench;
    private final RunLedger ledger;
    private final Bookkeeping books;
    private final Intakes intakes;
    private final Optional<Hands.Spread> spread;

    /** The jobs of a bench; what must be known before one begins is said. */
    BootJobs(Workbench bench, Clock clock, Progress progress, NumbersAhead ahead) {
        this.bench = bench;
        this.ledger = bench.ledger();
        this.books = new Bookkeeping(ledger, bench, clock, progress);
        this.intakes = new Intakes(bench, books, progress::say, ahead);
        this.spread = Optional.empty();
        bench.together(() -> {
            if (ledger.recoverAbandoned(clock.instant(), bench::isLeftBehind) > 0) {
                bench.openLedger().enterState(Changed.ANYTHING);
            }
        });
    }

    private BootJobs(Workbench bench, Bookkeeping books, Intakes intakes, Optional<Hands.Spread> spread) {
        this.bench = bench;
        this.ledger = bench.ledger();
        this.books = books;
        this.intakes = intakes;
        this.spread = spread;
    }

    @Override
    public Intake intake(Path delivery, Optional<Path> source, AskedLimits limits) {
        bench.mustBeWhole();
        nl.terugblik.intake.Intake.Outcome outcome = intakes.take(delivery, source, limits);
        List<Reconciliation> tables = outcome.tables();
        return new Intake(
                outcome.delivery().label(),
                !outcome.isNew(),
                tables.isEmpty() ? 0 : tables.get(0).accepted(),
                sum(tables, Reconciliation::read),
                sum(tables, Reconciliation::accepted),
                sum(tables, Reconciliation::rejected),
                sum(tables, Reconciliation::duplicates),
                changes(outcome.changes()),
                outcome.shortened(),
                outcome.results().resolve("rejections.csv"));
    }

    @Override
    public Jobs spread(Optional<QueueAddress> queue) {
        Hands.Spread how = new Hands.Spread(queue);
        return new BootJobs(bench, books, intakes.spread(how), Optional.of(how));
    }

    @Override
    public Study study(Path file, Optional<Path> out, Optional<String> asOf) {
        bench.mustBeWhole();
        nl.terugblik.protocol.Study study = StudyFile.read(file);
        StudyRuns.Plan plan = spread.map(how ->
                        bench.jobs().spread(study.name(), how.queue(), studies -> carryOut(studies, study, out, asOf)))
                .orElseGet(() -> carryOut(bench.studies(), study, out, asOf));
        RunRecord record = ledger.find(plan.run()).orElseThrow();
        List<Tally> groups = tallies(record, Topic.GROUP);
        Set<String> compared = Set.of(
                named(study.comparison().treated()), named(study.comparison().control()));
        return new Study(
                plan.run(),
                study.name(),
                total(record, Topic.EXCLUDED)
                        + total(record, Topic.NOT_ANALYSED)
                        + total(record, Topic.UNMATCHED)
                        + total(record, Topic.GROUP),
                groups,
                tallies(record, Topic.EXCLUDED),
                tallies(record, Topic.NOT_ANALYSED),
                tallies(record, Topic.UNMATCHED),
                study.analysis().minimumGroup(),
                groups.stream()
                        .filter(group -> compared.contains(group.name()))
                        .anyMatch(group -> group.families() < study.analysis().minimumGroup()),
                plan.out(),
                plan.out().resolve("report").resolve("index.html"),
                plan.out().resolve("dataset").resolve("coded.csv"),
                asOf.isPresent() ? leftSince(plan) : List.of());
    }

    private StudyRuns.Plan carryOut(
            StudyRuns studies, nl.terugblik.protocol.Study study, Optional<Path> out, Optional<String> asOf) {
        StudyRuns.Plan plan = studies.plan(study, out, asOf);
        return books.keep(plan.run(), RunKind.STUDY, study.name(), () -> Optional.of(plan.parameters()), () -> {
            books.inputs(plan.run(), plan);
            studies.carryOut(plan);
            if (spread.isPresent()) {
                books.shares(plan.run(), bench.jobs().shares(plan));
            }
            books.study(plan);
            return plan;
        });
    }

    @Override
    public List<Step> wouldLeave(Path study) {
        bench.mustBeWhole();
        return bench.studies().wouldLeave(StudyFile.read(study)).stream()
                .map(row -> new Step(row.step(), row.reason(), row.families()))
                .toList();
    }

    private List<Tally> leftSince(StudyRuns.Plan plan) {
        LeftSince left = LeftSince.of(bench.database(), bench.key(), plan.asOf());
        return List.of(new Tally("by objection", left.objecting()), new Tally("by erasure", left.erased()));
    }

    @Override
    public LedgerJobs log() {
        return new BootLedgerJobs(bench.log(), new StoredLog(bench.database()));
    }

    @Override
    public StewardJobs steward() {
        return new BootStewardJobs(bench, books);
    }

    @Override
    public FamilyJobs families() {
        return new BootFamilyJobs(bench);
    }

    @Override
    public Rounds rounds() {
        bench.mustBeWhole();
        return bench.rounds();
    }

    @Override
    public RightsJobs rights() {
        return new BootRightsJobs(bench, books);
    }

    @Override
    public Comparison compare(
            Optional<String> one, Optional<String> other, boolean throughRegister, Optional<String> shown) {
        RunComparisons comparisons = new RunComparisons(bench.database(), bench.key(), bench.work(), ledger);
        RunComparisons.Pair pair = comparisons.find(one, other, throughRegister);
        shown.ifPresent(purpose -> bench.openLedger()
                .accessLog()
                .enter(new Seen(
                        "compare",
                        "families of run " + pair.before().id() + " and run "
                                + pair.after().id(),
                        purpose,
                        "shown",
                        Map.of())));
        return pair.differInStudy()
                ? books.keep(
                        books.next(RunKind.COMPARISON),
                        RunKind.COMPARISON,
                        "run " + pair.before().id() + " with run "
                                + pair.after().id() + " through the register",
                        () -> comparisons.compare(pair))
                : comparisons.compare(pair);
    }

    @Override
    public List<RunSummary> runs() {
        return ledger.runs();
    }

    @Override
    public Optional<RunRecord> find(String idOrPrefix) {
        return ledger.find(idOrPrefix).map(bench.jobs()::withProgress);
    }

    @Override
    public void close() {
        bench.close();
    }

    private static List<Tally> changes(FamilyChanges changes) {
        return List.of(
                new Tally("the delivery lacks and so were withdrawn", changes.withdrawn()),
                new Tally("keep their earlier file as rows of the new one were refused", changes.keptPrevious()),
                new Tally("the delivery holds only refused rows of and so are marked", changes.marked()),
                new Tally("a child left for another family", changes.leftByChildren()));
    }

    private static long sum(List<Reconciliation> tables, ToLongFunction<Reconciliation> count) {
        return tables.stream().mapToLong(count).sum();
    }

    private static long total(RunRecord record, Topic topic) {
        return record.counts().stream()
                .filter(count -> count.topic() == topic)
                .mapToLong(RunCount::amount)
                .sum();
    }

    private static String named(String code) {
        return code.replace(".", ": ").replace('_', ' ');
    }

    private static List<Tally> tallies(RunRecord record, Topic topic) {
        return record.counts().stream()
                .filter(count -> count.topic() == topic)
                .map(count -> new Tally(named(count.name()), count.amount()))
                .toList();
    }
}
