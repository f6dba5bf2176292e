package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of schedules, and what they are installed as. */
class ScheduleCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theExamplesAreFineButForTheirFolders() {
        Asked asked = ask("2026-11-30T04:00:00Z", "check");
        assertThat(asked.exit()).isZero();
        assertThat(asked.out())
                .contains(
                        "jobs/schedules/nightly.yaml: nightly, Mon, Tue, Wed, Thu, Fri, Sat at 03:30 Europe/Amsterdam:")
                .contains("  Note: there is no folder deliveries to pick deliveries up from yet.")
                .contains("jobs/schedules/weekly.yaml: weekly, Sun at 06:00 Europe/Amsterdam:");
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsWarnedOf() throws IOException {
        Path schedule = schedule("schedule: a\nat: \"02:30 Europe/Amsterdam\"\ndays: [sun]\nrun: [verify]\n");
        assertThat(ask("2026-11-30T04:00:00Z", "check", schedule.toString()).out())
                .contains("on 2027-03-28 the clocks leave out 02:30; systemd and cron then start nothing");
    }

    @Test
    void waitsThatAreLongerThanTheTimeAreWarnedOf() throws IOException {
        Path schedule = schedule(
                "schedule: a\nat: \"03:30 UTC\"\nrun: [verify]\ntime_limit: 1h\nretry: {times: 4, wait: 10m, factor: 3}\n");
        assertThat(ask("2026-11-30T04:00:00Z", "check", schedule.toString()).out())
                .contains("all waits before further tries come to 400m, and the time limit is 1h");
    }

    @Test
    void aFileOfWhomToTellThatCannotBeReadIsWarnedOf() throws IOException {
        Path schedule = schedule("schedule: a\nat: \"03:30 UTC\"\nrun: [verify]\ntell: nobody.yaml\n");
        assertThat(ask("2026-11-30T04:00:00Z", "check", schedule.toString()).out())
                .contains("  Note: nobody is told of it: nobody.yaml does not exist; check the path.");
    }

    @Test
    void oneThatIsNotValidIsNamedWithWhatIsWrongAndTheOthersAreStillChecked() throws IOException {
        Path wrong = schedule("schedule: a\nat: noon\nrun: [verify]\n");
        Asked asked = ask("2026-11-30T04:00:00Z", "check", wrong.toString(), "weekly");
        assertThat(asked.exit()).isEqualTo(4);
        assertThat(asked.out()).contains("line 2: at must be a time and a zone").contains("weekly, Sun at 06:00");
    }

    @Test
    void whatComesIsListedAcrossSchedulesWithDaysOff() {
        assertThat(ask("2026-12-23T04:00:00Z", "next", "--days", "5").out().lines())
                .containsExactly(
                        "Thu 2026-12-24 03:30 Europe/Amsterdam  nightly",
                        "Fri 2026-12-25 03:30 Europe/Amsterdam  nightly  skipped: Christmas Day",
                        "Sat 2026-12-26 03:30 Europe/Amsterdam  nightly  skipped: Second Christmas Day",
                        "Sun 2026-12-27 06:00 Europe/Amsterdam  weekly",
                        "Mon 2026-12-28 03:30 Europe/Amsterdam  nightly");
    }

    @Test
    void schedulesAreListedWithTheirNextMomentBeforeThereIsARegister() {
        assertThat(ask("2026-12-23T04:00:00Z", "list", "weekly").out().lines())
                .containsExactly(
                        "weekly: Sun at 06:00 Europe/Amsterdam", "  next  Sun 2026-12-27 06:00 Europe/Amsterdam");
    }

    @Test
    void aScheduleThatThereIsNotIsAskedBack() {
        Asked asked = ask("2026-12-23T04:00:00Z", "run", "nightley");
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.complaints().get(0)).isEqualTo("There is no schedule nightley. Did you mean nightly?");
    }

    @Test
    void onlyCodesOfWorkThatWasDoneCanBecomeZero() {
        Asked asked = ask("2026-12-23T04:00:00Z", "run", "nightly", "--zero-on", "7,3");
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.complaints().get(0)).startsWith("--zero-on takes 7, 9 or both");
    }

    @Test
    void unitsAreWrittenWithTheWayToSwitchThemOn() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("in"));
        Files.createDirectory(folder.resolve("work"));
        Path schedule = schedule("schedule: a\nat: \"03:30 UTC\"\npick_up: {folder: " + inbox + "}\nrun: [intake]\n");
        String units = folder.resolve("units").toString();
        assertThat(ask("2026-12-23T04:00:00Z", "install", schedule.toString(), "--systemd", units)
                        .complaints()
                        .get(0))
                .startsWith("Say where the register's key is");
        Asked asked = ask(
                "2026-12-23T04:00:00Z", "install", schedule.toString(), "--systemd", units, "--key-file", "/etc/key");
        assertThat(asked.exit()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("sudo systemctl enable --now terugblik-a.timer");
        assertThat(folder.resolve("units/terugblik-a.service")).content().contains("LoadCredential=key:/etc/key");
        Files.delete(inbox);
        assertThat(ask(
                                "2026-12-23T04:00:00Z",
                                "install",
                                schedule.toString(),
                                "--systemd",
                                units,
                                "--key-file",
                                "/etc/key")
                        .complaints()
                        .get(0))
                .isEqualTo("There is no folder " + inbox + ".");
    }

    @Test
    void oneSystemIsInstalledForAtATime() {
        assertThat(ask("2026-12-23T04:00:00Z", "install", "weekly").exit()).isEqualTo(2);
        assertThat(ask("2026-12-23T04:00:00Z", "install", "weekly", "--cron", "--cronjob")
                        .exit())
                .isEqualTo(2);
        assertThat(ask("2026-12-23T04:00:00Z", "install", "weekly", "--cronjob").out())
                .contains("kind: CronJob");
    }

    private Path schedule(String text) throws IOException {
        return Files.writeString(folder.resolve("a.yaml"), text);
    }

    private Asked ask(String moment, String... arguments) {
        return Asked.of(
                FakeEngine.remembering(),
                Map.of(),
                Instant.parse(moment),
                Stream.of(
                                Stream.of("schedule"),
                                Arrays.stream(arguments),
                                Stream.of("--work", folder.resolve("work").toString()))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }
}
