package nl.terugblik.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStart;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.compare.RunComparisons;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.compare.page.ComparisonText;
import nl.terugblik.ledger.TestLog;
import nl.terugblik.study.StudyRuns;

/** Studies on a bench, entered in the ledger, and comparisons of them. */
final class ComparedBench {

    private final JobBench bench;
    private final Path work;
    private int runs;

    ComparedBench(JobBench bench, Path work) {
        this.bench = bench;
        this.work = work;
        bench.begin(work);
    }

    /** Carries a study out on the register as it stands, as the next run of the ledger. */
    String study(Path file) {
        StudyRuns.Plan plan = bench.study(file, Optional.empty());
        Instant time = Instant.parse("2026-01-02T12:00:00Z").plusSeconds(60L * runs++);
        RunLedger ledger = ledger();
        ledger.begin(new RunStart(plan.run(), RunKind.STUDY, plan.study().name(), time));
        ledger.folder(plan.run(), plan.out());
        ledger.end(plan.run(), RunStatus.DONE, time.plusSeconds(30), "Done.");
        return plan.run();
    }

    RunLedger ledger() {
        return new RunLedger(bench.database(), TestLog.of(bench.database(), work));
    }

    RunComparisons comparisons() {
        return new RunComparisons(bench.database(), JobBench.KEY, work, ledger());
    }

    /** The last two runs. */
    Comparison compare() {
        return compare(Optional.empty(), Optional.empty());
    }

    Comparison compare(Optional<String> one, Optional<String> other) {
        return comparisons().compare(comparisons().find(one, other, false));
    }

    /** What is said of the last two runs. */
    List<String> said() {
        return ComparisonText.of(compare(), 0);
    }
}
