package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.sample.SampleDelivery;
import nl.terugblik.source.AskedLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A spread intake that was cut off is shown with the parts that are done, who did them, and how many are left. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
class SpreadIntakeShownTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    private final DatabaseAddress address = new DatabaseAddress(TestDatabase.emptyPostgres(), Optional.empty());

    /** Cuts an intake off as a step begins. */
    private record CutOff(String at) implements StepWatch {
        @Override
        public Watched begin(String step) {
            if (step.equals(at)) {
                throw new IllegalStateException("cut off");
            }
            return StepWatch.none().begin(step);
        }
    }

    private BootJobs open(StepWatch watch) {
        return new BootJobs(
                Workbench.open(folder.resolve("work"), Optional.of(address), JobBench.KEY, CLOCK, watch),
                CLOCK,
                new Untold(),
                NumbersAhead.NONE);
    }

    private void takeIn(BootJobs jobs) {
        jobs.spread(Optional.empty()).intake(folder.resolve("delivery"), Optional.empty(), AskedLimits.NONE);
    }

    private static String shown(BootJobs jobs) {
        RunRecord run = jobs.find(jobs.runs().get(0).id()).orElseThrow();
        return run.settings().stream()
                .map(setting -> setting.name().replaceFirst(" by [^ ]+/[0-9]+$", " by one") + ": "
                        + setting.setting().replaceFirst(" in [0-9.]+ s", ""))
                .filter(line -> line.contains(" part"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void tellsWhatIsDoneAndByWhom() throws IOException {
        new SampleDelivery(40, 1, 0.1).writeTo(folder.resolve("delivery"));
        try (BootJobs jobs = open(new CutOff("search duplicate keys"))) {
            assertThatThrownBy(() -> takeIn(jobs)).isInstanceOf(RuntimeException.class);
        }
        try (BootJobs jobs = open(StepWatch.none())) {
            assertThat(shown(jobs)).isEqualTo("""
                            read tables by family: 7 of 7 parts done
                            read tables by child: 3 of 3 parts done
                            read tables by family by one: 7 parts
                            read tables by child by one: 3 parts""");
            takeIn(jobs);
            assertThat(shown(jobs)).isEqualTo("""
                            assemble case files by one: 4 parts
                            read tables by child by one: 3 parts
                            read tables by family by one: 7 parts
                            search duplicate keys by one: 2 parts""");
        }
    }
}
