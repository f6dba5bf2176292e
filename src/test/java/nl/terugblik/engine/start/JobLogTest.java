package nl.terugblik.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.terugblik.logbook.Troubles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is kept of the words of libraries, and where. */
class JobLogTest {

    private static final Logger LIBRARY = LoggerFactory.getLogger("some.Library");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void letGo() {
        JobLog.none();
    }

    @Test
    void aFailureIsKeptWithoutItsWords() throws IOException {
        to("work");
        LIBRARY.error("Family 4711 is wrong.", new IllegalStateException("family 4711", new IOException("4711")));
        assertThat(Files.readString(kept("work")))
                .startsWith(
                        "2026-01-02T03:04:05Z ERROR some.Library\njava.lang.IllegalStateException\n    at nl.terugblik.")
                .contains("\ncaused by java.io.IOException\n")
                .doesNotContain("4711");
    }

    @Test
    void onlyTheLastFileIsWrittenAndNoneAfterIt() {
        to("first");
        to("second");
        LIBRARY.warn("Said to the second.");
        JobLog.none();
        LIBRARY.error("Said to nobody.");
        assertThat(kept("first")).doesNotExist();
        assertThat(kept("second")).hasContent("2026-01-02T03:04:05Z WARN some.Library");
    }

    @Test
    void whatALibraryDoesAsEverIsNoNews() {
        to("work");
        LoggerFactory.getLogger("org.flywaydb.core.Flyway").info("Migrating.");
        LoggerFactory.getLogger("org.springframework.batch.core.step.AbstractStep")
                .info("Step: [x] executed in 3ms");
        assertThat(kept("work")).doesNotExist();
    }

    private void to(String work) {
        JobLog.to(new Troubles(folder.resolve(work), CLOCK));
    }

    private Path kept(String work) {
        return folder.resolve(work).resolve("logs").resolve("libraries.log");
    }
}
