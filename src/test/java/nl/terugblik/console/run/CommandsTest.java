package nl.terugblik.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as their logs tell of them, over a midnight at which the log was laid aside. */
class CommandsTest {

    /** No machine gives out process numbers as high as these. */
    private static final String BEFORE_MIDNIGHT = """
            2026-11-28T23:00:00.000Z actor=anna process=999999901 command=intake: the command began (Terugblik 1)
            2026-11-28T23:00:01.000Z actor=anna process=999999901 command=intake run=intake-2026-11-28: the run began
            2026-11-28T23:00:02.000Z actor=anna process=999999901 command=intake run=intake-2026-11-28: the run is refused: Too many rows were refused.
            2026-11-28T23:00:03.000Z actor=anna process=999999901 command=intake exit=3: the command ended: delivery refused
            2026-11-29T23:59:58.000Z actor=rob process=999999902 command=study: the command began (Terugblik 1)
            2026-11-29T23:59:59.000Z actor=rob process=999999902 command=study run=ekc-0a1b2c-1: the run began
            2026-11-29T23:59:59.500Z actor=rob process=999999902 command=study run=ekc-0a1b2c-1 step="screen families": began
            """;

    private static final String AFTER_MIDNIGHT = """
            2026-11-30T00:00:01.000Z actor=rob process=999999902 command=study run=ekc-0a1b2c-1 step="screen families": ended; 400 done
            2026-11-30T00:00:02.000Z actor=rob process=999999902 command=study run=ekc-0a1b2c-1 step=analyse: began
            2026-11-30T00:00:02.500Z actor=rob process=999999902 command=study run=ekc-0a1b2c-1 step=analyse: so far; 1 of 5 parts done; at work: b/2 on 1
            2026-11-30T00:00:03.000Z actor=ada process=999999903 command=runs: the command began (Terugblik 1)
            2026-11-30T00:00:03.100Z actor=ada process=999999903 command=runs exit=0: the command ended: done
            """;

    @TempDir
    private Path work = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Path logs = Files.createDirectory(work.resolve("logs"));
        Files.writeString(logs.resolve("terugblik-2026-11-29.log"), BEFORE_MIDNIGHT);
        Files.writeString(logs.resolve("terugblik.log"), AFTER_MIDNIGHT);
    }

    @Test
    void areListedWithTheLatestFirst() {
        List<Command> commands = new Commands(work).since(Instant.parse("2026-11-28T00:00:00Z"));
        assertThat(commands)
                .extracting(Command::name, Command::state, Command::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("runs", "done", 0),
                        org.assertj.core.groups.Tuple.tuple("study", "killed", -1),
                        org.assertj.core.groups.Tuple.tuple("intake", "failed", 3));
        assertThat(commands).filteredOn(Command::isOfNote).hasSize(2);
        assertThat(commands.get(2).runs()).containsEntry("intake-2026-11-28", "refused: Too many rows were refused.");
    }

    @Test
    void areListedFromAMomentOn() {
        assertThat(new Commands(work).since(Instant.parse("2026-11-29T00:00:00Z")))
                .extracting(Command::name)
                .containsExactly("runs", "study");
    }

    @Test
    void tellTheStepsOfARun() {
        Command study = new Commands(work).ofRun("ekc-0a1b2c-1").orElseThrow();
        assertThat(study.actor()).isEqualTo("rob");
        assertThat(study.wasCutOff()).isTrue();
        assertThat(study.steps())
                .extracting(StepLine::name, StepLine::isDone, StepLine::done)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("screen families", true, "400"),
                        org.assertj.core.groups.Tuple.tuple("analyse", false, "1 of 5 parts done; at work: b/2 on 1"));
        assertThat(study.steps().get(1).ended()).isEmpty();
        assertThat(study.steps().get(0).seconds()).hasValue(1L);
        assertThat(new Commands(work).ofRun("ekc-none-1")).isEmpty();
    }

    @Test
    void areFoundByTheirProcess() {
        Instant began = Instant.parse("2026-11-29T23:59:57Z");
        assertThat(new Commands(work).of(999999902, began).orElseThrow().runs()).containsOnlyKeys("ekc-0a1b2c-1");
        assertThat(new Commands(work).of(999999901, began)).isEmpty();
    }

    @Test
    void areNoneWhereThereAreNoLogs() {
        assertThat(new Commands(work.resolve("elsewhere")).since(Instant.EPOCH)).isEmpty();
    }
}
