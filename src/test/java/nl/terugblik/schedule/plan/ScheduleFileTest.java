package nl.terugblik.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.source.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a schedule's file says, and what is said of one that cannot be carried out. */
class ScheduleFileTest {

    private static final String LEAST = "schedule: nightly\nat: \"03:30 Europe/Amsterdam\"\nrun: [verify]\n";

    @TempDir
    private Path folder = Path.of("");

    static List<Path> examples() {
        return Schedules.files(Schedules.FOLDER);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thoseThatComeWithTheProgramAreValid(Path file) {
        assertThat(file).hasFileName(ScheduleFile.read(file).name() + ".yaml");
    }

    @Test
    void saysAllThatTheNightlyExampleSays() {
        Schedule nightly = ScheduleFile.read(Path.of("jobs/schedules/nightly.yaml"));
        assertThat(nightly.due())
                .hasToString("03:30 Europe/Amsterdam [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY]");
        assertThat(nightly.pickUp())
                .contains(new PickUp(
                        Path.of("deliveries"),
                        Optional.empty(),
                        Duration.ofMinutes(15),
                        Optional.of("*.klaar"),
                        false));
        assertThat(nightly.steps().stream().map(Step::word)).containsExactly("intake", "study", "verify", "backup");
        assertThat(nightly.lateness()).isEqualTo(Duration.ofHours(20));
        assertThat(nightly.retry().waits())
                .containsExactly(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThat(nightly.limits().rejected()).contains(Percentage.of(5));
        assertThat(nightly.limits().withdrawn()).isEmpty();
        assertThat(nightly.warnExit()).isTrue();
    }

    @Test
    void isTheUsualWhereNothingIsSaid() throws IOException {
        Schedule least = read(LEAST);
        assertThat(least.due().isDaily()).isTrue();
        assertThat(least.lateness()).isEqualTo(Duration.ofHours(20));
        assertThat(least.timeLimit()).isEqualTo(Duration.ofHours(6));
        assertThat(least.retry()).isEqualTo(new Retry(Set.of(6, 8), 3, Duration.ofMinutes(5), 2));
        assertThat(read(LEAST + "missed: {catch_up: never}\n").lateness()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    at: "3:30 Europe/Amsterdam"                | line 1: at must be a time and a zone, such as 03:30 Europe/Amsterdam.
                    at: "03:30 Amsterdam"                      | line 1: at must be a time and a zone, such as 03:30 Europe/Amsterdam.
                    at: "24:30 Europe/Amsterdam"               | line 1: at must be a time and a zone, such as 03:30 Europe/Amsterdam.
                    schedule: Every Night                      | line 1: schedule must be named in lower-case letters, digits and - only, at most 48.
                    days: [monday]                             | must be one of mon, tue, wed, thu, fri, sat, sun.
                    time_limit: 6 hours                        | line 1: time_limit must be a length of time, such as 30s, 15m, 6h or 2d.
                    missed: {within: tomorrow}                 | line 1: missed.within must be a length of time, such as 30s, 15m, 6h or 2d.
                    retry: {wait: "5"}                         | line 1: retry.wait must be a length of time, such as 30s, 15m, 6h or 2d.
                    retry: {on: [3]}                           | must be one of 6, 8.
                    max_rejected: 5                            | must be a percentage, such as 2%.
                    max_rejected: 101%                         | must be a percentage, such as 2%.
                    overlap: queue                             | must be skip.
                    run: [intake]                              | line 1: run needs intake where there is pick_up, and pick_up where there is intake.
                    pick_up: {folder: in}                      | line 4: run needs intake where there is pick_up, and pick_up where there is intake.
                    pick_up: {folder: in, marker: a/b}         | line 1: pick_up.marker must be the name of a file, such as *.klaar, without a folder.
                    not_on: {holidays: de}                     | must be nl.
                    not_on: {dates: [2027-02-30]}              | must be an existing date, written as 2013-12-31.
                    retries: {times: 3}                        | line 1: retries is not known here; did you mean retry?
                    """)
    void isRefusedWithASentenceThatSaysWhatIsWanted(String line, String sentence) {
        String key = line.substring(0, line.indexOf(':'));
        String others = LEAST.lines()
                .filter(other -> !other.startsWith(key + ":"))
                .reduce("", (all, other) -> all + other + "\n");
        assertThatThrownBy(() -> read(line + "\n" + others))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void takesDeliveriesInBeforeAllElse() {
        assertThatThrownBy(() -> read("schedule: a\nat: \"03:30 UTC\"\npick_up: {folder: in}\nrun: [verify, intake]\n"))
                .hasMessageContaining("line 4: run must begin with intake");
    }

    @ParameterizedTest
    @CsvSource({
        "90s,PT1M30S,90s",
        "15m,PT15M,15m",
        "20h,PT20H,20h",
        "24h,PT24H,1d",
        "2d,PT48H,2d",
        "120m,PT2H,2h",
        "0s,PT0S,0s"
    })
    void readsAndWritesLengthsOfTime(String written, Duration length, String text) {
        assertThat(Span.read(written)).contains(length);
        assertThat(Span.text(length)).isEqualTo(text);
    }

    private Schedule read(String text) throws IOException {
        return ScheduleFile.read(Files.writeString(folder.resolve("schedule.yaml"), text));
    }
}
