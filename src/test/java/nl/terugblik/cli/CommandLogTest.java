package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log is told of commands, whatever carries them out. */
class CommandLogTest {

    private static final Map<String, String> ANNA = Map.of("TERUGBLIK_ACTOR", "steward:anna");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachDayHasAFileOfItsOwn() throws IOException {
        for (String moment : List.of("2026-03-01T23:00:00Z", "2026-03-02T01:00:00Z", "2026-03-02T02:00:00Z")) {
            assertThat(ask(FakeEngine.remembering(), ANNA, moment, "runs").exit())
                    .isZero();
        }
        assertThat(Files.readAllLines(log("terugblik-2026-03-01.log")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        "2026-03-01T23:00:00.000Z actor=steward:anna process=1 command=runs: the command began"),
                        line -> assertThat(line)
                                .isEqualTo("2026-03-01T23:00:00.000Z actor=steward:anna process=1 command=runs exit=0:"
                                        + " the command ended: done"));
        assertThat(Files.readAllLines(log("terugblik.log")))
                .hasSize(4)
                .allMatch(line -> line.startsWith("2026-03-02T0"));
    }

    @Test
    void whoIsNamedByTheOptionActs() throws IOException {
        ask(FakeEngine.remembering(), ANNA, "2026-03-01T23:00:00Z", "runs", "--as", "ben");
        assertThat(Files.readAllLines(log("terugblik.log"))).allMatch(line -> line.contains(" actor=ben process=1 "));
    }

    @Test
    void aFailureOfTheProgramsOwnIsKeptByItsPlaceAndNotItsWords() throws IOException {
        FakeEngine engine = FakeEngine.failing(() -> new IllegalStateException("family 4711"));
        Path study = Files.writeString(folder.resolve("study.yaml"), "study: a\n");
        assertThat(ask(engine, ANNA, "2026-03-01T23:00:00Z", "study", study.toString())
                        .exit())
                .isEqualTo(1);
        List<String> lines = Files.readAllLines(log("terugblik.log"));
        String where = "failures/2026-03-01T23-00-00-000-1.txt";
        assertThat(lines.get(lines.size() - 1))
                .endsWith(" exit=1: the command ended: internal error (IllegalStateException); where in the program: "
                        + where);
        assertThat(Files.readString(log(where)))
                .startsWith("java.lang.IllegalStateException\n    at nl.terugblik.cli.CommandLogTest.")
                .doesNotContain("4711");
        assertThat(lines).noneMatch(line -> line.contains("4711"));
    }

    private Asked ask(FakeEngine engine, Map<String, String> environment, String moment, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--work";
        all[arguments.length + 1] = folder.resolve("work").toString();
        return Asked.of(engine, environment, Instant.parse(moment), all);
    }

    private Path log(String name) {
        return folder.resolve("work/logs").resolve(name);
    }
}
