package nl.terugblik.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.schedule.night.NightOutcome;
import nl.terugblik.schedule.night.Result;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.plan.ScheduleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telling of nights costs no night, whatever is wrong with it. */
class TellingNightsTest {

    private static final NightOutcome NIGHT = NightOutcome.idle(
            "a", Instant.parse("2026-12-01T03:30:00Z"), Result.MISSED, "Nothing was started.", Instant.EPOCH);

    @TempDir
    private Path folder = Path.of("");

    private final List<String> warnings = new ArrayList<>();

    @Test
    void aFileThatCannotBeReadIsAWarning() throws IOException {
        Schedule schedule = schedule("tell: " + folder.resolve("nobody.yaml") + "\n");
        nights().begin(schedule);
        nights().end(schedule, NIGHT);
        assertThat(warnings)
                .hasSize(2)
                .allMatch(warning -> warning.startsWith("Nobody is told of the night: ")
                        && warning.endsWith("nobody.yaml does not exist; check the path."));
    }

    @Test
    void nobodyIsToldWhereTheScheduleNamesNobody() throws IOException {
        nights().end(schedule(""), NIGHT);
        assertThat(folder.resolve("work")).doesNotExist();
        assertThat(warnings).isEmpty();
    }

    private TellingNights nights() {
        return new TellingNights(folder.resolve("work"), Map.of(), Optional::empty, warnings::add);
    }

    private Schedule schedule(String more) throws IOException {
        return ScheduleFile.read(
                Files.writeString(folder.resolve("a.yaml"), "schedule: a\nat: \"03:30 UTC\"\nrun: [verify]\n" + more));
    }
}
