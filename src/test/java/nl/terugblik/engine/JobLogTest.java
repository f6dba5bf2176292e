package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the log of jobs keeps, and where. */
class JobLogTest {

    private static final Logger JOBS = LoggerFactory.getLogger("some.Job");

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void letGo() {
        JobLog.none();
    }

    @Test
    void aFailureIsKeptWithoutItsWords() throws IOException {
        JobLog.to(folder.resolve("log"));
        JOBS.error("A step failed.", new IllegalStateException("family 4711"));
        assertThat(Files.readString(folder.resolve("log")))
                .matches("(?s)\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z ERROR \\[\\S+] Job: A step failed\\.\\R.*")
                .contains("java.lang.IllegalStateException")
                .doesNotContain("4711");
    }

    @Test
    void onlyTheLastFileIsWrittenAndNoneAfterIt() throws IOException {
        JobLog.to(folder.resolve("first"));
        JobLog.to(folder.resolve("second"));
        JOBS.info("Said to the second.");
        JobLog.none();
        JOBS.info("Said to nobody.");
        assertThat(folder.resolve("first")).isEmptyFile();
        assertThat(folder.resolve("second")).content().contains("to the second").doesNotContain("to nobody");
    }

    @Test
    void startsAreNoNews() {
        JobLog.to(folder.resolve("log"));
        LoggerFactory.getLogger("org.flywaydb.core.Flyway").info("Migrating.");
        LoggerFactory.getLogger("some.Step").debug("Details.");
        assertThat(folder.resolve("log")).isEmptyFile();
    }
}
