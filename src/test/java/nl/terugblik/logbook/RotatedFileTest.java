package nl.terugblik.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatedFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDaysLinesAreLaidAsideUnderTheirDay() throws IOException {
        append("2026-03-01T23:59:59Z");
        append("2026-03-01T23:59:59Z");
        append("2026-03-02T00:00:00Z");
        append("2026-03-05T12:00:00Z");
        assertThat(files()).containsExactly("log-2026-03-01.log", "log-2026-03-02.log", "log.log");
        assertThat(folder.resolve("log-2026-03-01.log")).hasContent("2026-03-01T23:59:59Z\n2026-03-01T23:59:59Z");
        assertThat(folder.resolve("log-2026-03-02.log")).hasContent("2026-03-02T00:00:00Z");
        assertThat(folder.resolve("log.log")).hasContent("2026-03-05T12:00:00Z");
    }

    @Test
    void aFileThatWouldGrowTooLargeIsLaidAsideWithANumber() throws IOException {
        IntStream.range(0, 7).forEach(line -> append("2026-03-01T00:00:0" + line + "Z"));
        assertThat(files())
                .containsExactly("log-2026-03-01.2.log", "log-2026-03-01.3.log", "log-2026-03-01.log", "log.log");
        assertThat(folder.resolve("log-2026-03-01.log")).hasContent("2026-03-01T00:00:00Z\n2026-03-01T00:00:01Z");
        assertThat(folder.resolve("log-2026-03-01.3.log")).hasContent("2026-03-01T00:00:04Z\n2026-03-01T00:00:05Z");
        assertThat(folder.resolve("log.log")).hasContent("2026-03-01T00:00:06Z");
    }

    @Test
    void aClockThatWasSetBackLosesNoLine() throws IOException {
        append("2026-03-02T00:00:00Z");
        append("2026-03-01T00:00:00Z");
        append("2026-03-02T00:00:00Z");
        append("2026-03-01T00:00:00Z");
        assertThat(files())
                .containsExactly("log-2026-03-01.log", "log-2026-03-02.2.log", "log-2026-03-02.log", "log.log");
    }

    @Test
    void aFileOfAnotherHandIsLaidAsideUnderTheDayOfItsLastChange() throws IOException {
        Files.writeString(folder.resolve("log.log"), "x");
        Files.setLastModifiedTime(folder.resolve("log.log"), FileTime.from(Instant.parse("2025-12-31T10:00:00Z")));
        append("2026-03-01T00:00:00Z");
        assertThat(files()).containsExactly("log-2025-12-31.log", "log.log");
    }

    private void append(String time) {
        Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
        new RotatedFile(folder, "log", clock, 42).append(time + "\n");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
