package nl.terugblik.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.terugblik.schedule.run.Commands.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as processes of their own: what they are told, and how they end. */
class ChildCommandsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:30:00Z");

    @TempDir
    private Path folder = Path.of("");

    private final Stopping stopping = new Stopping();

    @Test
    void areGivenTheirWordsAndWhatWasSaidWithTheNightAndKeepTheirExitCode() throws IOException {
        ChildCommands commands = commands("printf '%s\\n' \"$@\" >\"" + folder.resolve("told") + "\"; exit 7");
        assertThat(commands.run(List.of("study", "a b"), NOW.plusSeconds(60))).isEqualTo(new Ended(7, false));
        assertThat(Files.readAllLines(folder.resolve("told"))).containsExactly("study", "a b", "--work", "w");
    }

    @Test
    void areStoppedByTheSystemsSignalWhenTheirTimeIsOver() throws IOException {
        ChildCommands commands = commands(
                "trap 'echo stopped >\"" + folder.resolve("told") + "\"; exit 143' TERM;" + " sleep 60 & wait $!");
        assertThat(commands.run(List.of("study"), NOW)).isEqualTo(new Ended(143, true));
    }

    @Test
    void stopWhenTheNightIsAskedTo() throws IOException {
        Path begun = folder.resolve("begun");
        ChildCommands commands = commands("trap 'exit 143' TERM; : >\"" + begun + "\"; sleep 60 & wait $!");
        Thread system = new Thread(() -> {
            while (!Files.exists(begun)) {
                Thread.onSpinWait();
            }
            stopping.ask();
        });
        system.start();
        assertThat(commands.run(List.of("study"), NOW.plusSeconds(60))).isEqualTo(new Ended(143, false));
        assertThat(commands.isStopping()).isTrue();
        commands.pause(Duration.ofDays(1)); // is over at once
        assertThat(commands.run(List.of("verify"), NOW.plusSeconds(60))).isEqualTo(new Ended(143, false));
    }

    private ChildCommands commands(String script) throws IOException {
        Path launcher = Files.writeString(folder.resolve("terugblik"), "#!/bin/sh\n" + script + "\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return new ChildCommands(
                List.of(launcher.toString()), List.of("--work", "w"), Clock.fixed(NOW, ZoneOffset.UTC), stopping);
    }
}
