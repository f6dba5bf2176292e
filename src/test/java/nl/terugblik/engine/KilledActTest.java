package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStart;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.engine.upkeep.RestoredRegister;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.LogLines;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.tables.RegisterState.Changed;
import nl.terugblik.verification.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends in the middle of an act leaves a ledger that holds, and the next one says how the act ended. */
class KilledActTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    private Path work = Path.of("");

    private Workbench open() {
        return Workbench.open(work, JobBench.KEY, CLOCK, StepWatch.none());
    }

    private Verified verify() {
        return new BootEngine(CLOCK)
                .verify(work, Optional.empty(), Optional.of(JobBench.KEY), Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    @Test
    void leavesALedgerThatHolds() {
        try (Workbench bench = open()) {
            bench.ledger().begin(new RunStart("study-1", RunKind.STUDY, "study", NOON));
        }
        Verified verified = verify();
        assertThat(verified.holds()).isTrue();
        assertThat(verified.notProven()).anyMatch(words -> words.startsWith("the register's tables: "));

        try (Workbench bench = open()) {
            new BootJobs(bench, CLOCK, new Untold(), NumbersAhead.NONE);
            assertThat(bench.ledger().find("study-1").orElseThrow().summary().status())
                    .isEqualTo(RunStatus.INTERRUPTED);
        }
        assertThat(verify().holds()).isTrue();
        assertThat(LogLines.whole(new LedgerFolder(work, Optional.empty()).mirror()))
                .anyMatch(line -> line.contains("\"study.ended\"") && line.contains("\"interrupted\""));
    }

    /** What the register holds is entered after many an act, and is no word about the restore. */
    @Test
    void knowsARestoreThatWasCutOffWhateverWasEnteredSince() {
        try (Workbench bench = open()) {
            bench.log().enter(new Act("register.emptied", "register", "done"));
            assertThat(RestoredRegister.isCutOff(bench.database())).isTrue();
            bench.ledger().begin(new RunStart("lineage-1", RunKind.LINEAGE, "lineage of a run", NOON));
            bench.together(() -> bench.openLedger().enterState(Changed.ANYTHING));
            assertThat(RestoredRegister.isCutOff(bench.database())).isTrue();
            bench.log().enter(new Act("register.restored", "register", "done"));
            assertThat(RestoredRegister.isCutOff(bench.database())).isFalse();
        }
    }

    @Test
    void entersNothingOfATransactionThatFails() {
        try (Workbench bench = open()) {
            bench.ledger().begin(new RunStart("study-1", RunKind.STUDY, "study", NOON));
            long before = bench.log().size();
            try {
                bench.together(() -> {
                    bench.ledger().end("study-1", RunStatus.DONE, NOON, "Done.");
                    throw new IllegalStateException("cut off");
                });
            } catch (IllegalStateException e) {
                // as when the power is gone
            }
            assertThat(bench.log().size()).isEqualTo(before);
            assertThat(bench.ledger().find("study-1").orElseThrow().summary().status())
                    .isEqualTo(RunStatus.RUNNING);
        }
        assertThat(verify().holds()).isTrue();
    }
}
