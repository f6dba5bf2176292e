package nl.terugblik.audit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a run, as people name it. */
class AskedRunTest {

    @TempDir
    private Path work = Path.of("");

    @BeforeEach
    void makeRuns() throws IOException {
        for (String run : new String[] {"ekc-0a1b2c-1", "ekc-0a1b2c-10", "other-0a1b2c-1", "ekc-1.partial"}) {
            Files.createDirectories(work.resolve("runs").resolve(run));
            Files.writeString(work.resolve("runs").resolve(run).resolve("run.json"), "{}");
        }
        Files.createDirectories(work.resolve("runs/empty-1"));
    }

    private String folder(String asked) {
        return new AskedRun(asked)
                .folder(work)
                .map(folder -> String.valueOf(folder.getFileName()))
                .orElseGet(() -> new AskedRun(asked).whyNoFolder(work));
    }

    @Test
    void isTheOneOfThatIdThoughOthersBeginSo() {
        assertThat(folder("ekc-0a1b2c-1")).isEqualTo("ekc-0a1b2c-1");
        assertThat(folder("ekc-0a1b2c-10")).isEqualTo("ekc-0a1b2c-10");
    }

    @Test
    void isTheOnlyOneThatBeginsSo() {
        assertThat(folder("oth")).isEqualTo("other-0a1b2c-1");
        assertThat(folder("ekc-0"))
                .isEqualTo("Several runs begin with ekc-0; give more of the id of the one you mean.");
    }

    @Test
    void isNoneThatHoldsNoFinishedRun() {
        assertThat(folder("empty")).startsWith("There is no run empty below ");
        assertThat(folder("ekc-1")).startsWith("There is no run ekc-1 below ");
        assertThat(folder("")).startsWith("There is no run ");
    }

    @Test
    void isTheOneThatIsNamed() {
        Path named = work.resolve("runs/other-0a1b2c-1");
        assertThat(new AskedRun(named.toString()).folder(Path.of("nowhere"))).contains(named);
    }
}
