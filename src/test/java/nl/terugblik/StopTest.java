package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that the system asks to end does so at its next commit, and the next start goes on from there. */
class StopTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void endsAtTheNextCommitAndGoesOnFromThere() throws IOException, InterruptedException {
        new SampleDelivery(6000, 3, 0.01).writeTo(folder.resolve("delivery"));
        Process asked = start("intake", folder.resolve("delivery").toString());
        while (asked.isAlive() && !holdsSpools()) {
            asked.waitFor(20, TimeUnit.MILLISECONDS);
        }
        asked.destroy();

        assertThat(asked.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(asked.exitValue()).isEqualTo(143);
        assertThat(Files.readString(folder.resolve("err")))
                .endsWith("Stopped. Start the same command again to go on where it stopped." + System.lineSeparator());
        Said runs = ask("runs");
        assertThat(runs.out()).contains(" stopped ");

        Said again = ask("intake", folder.resolve("delivery").toString());
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("is taken in: ");
    }

    private boolean holdsSpools() {
        Path spool = folder.resolve("work/spool");
        return Files.isDirectory(spool)
                && LiveFiles.below(spool).stream()
                        .anyMatch(file -> file.toString().endsWith(".rows"));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(StartedProgram.words());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--work", folder.resolve("work").toString()));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private Said ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--work", folder.resolve("work").toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
