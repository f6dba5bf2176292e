package nl.terugblik.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {

    @TempDir
    private Path folder = Path.of("");

    private final List<String> warnings = new ArrayList<>();

    @Test
    void hasTheLastNightInFiguresAndNoCountOfFew() throws IOException {
        Path delivery = DeliveryOnDisk.with(folder.resolve("delivery"));

        telling().end(Nightly.done(1, delivery), Optional.of(new Standing(3, 4812, Optional.of(Instant.EPOCH))));

        assertThat(figures())
                .containsExactly(
                        "last_success_timestamp_seconds{schedule=\"nightly intake\"} 1793500440",
                        "overdue_timestamp_seconds{schedule=\"nightly intake\"} 1793673000",
                        "last_exit_code{schedule=\"nightly intake\"} 0",
                        "last_duration_seconds{schedule=\"nightly intake\"} 240",
                        "rows_read{schedule=\"nightly intake\"} 730",
                        "rows_refused{schedule=\"nightly intake\"} 10",
                        "quarantine_waiting_rows{schedule=\"nightly intake\"} 10",
                        "ledger_entries{schedule=\"nightly intake\"} 4812",
                        "ledger_checkpoint_timestamp_seconds{schedule=\"nightly intake\"} 0",
                        "mails_waiting{schedule=\"nightly intake\"} 0");
    }

    @Test
    void keepsTheLastSuccessAndWhenItIsOverdueThroughNightsThatFail() throws IOException {
        telling().end(Nightly.done(1), Optional.empty());
        telling().end(Nightly.failed(2, 8, "backup"), Optional.empty());
        telling().end(Nightly.failed(3, 8, "backup"), Optional.empty());

        assertThat(figures())
                .contains(
                        "last_success_timestamp_seconds{schedule=\"nightly intake\"} 1793500440",
                        "overdue_timestamp_seconds{schedule=\"nightly intake\"} 1793673000",
                        "last_exit_code{schedule=\"nightly intake\"} 8");
    }

    @Test
    void isOverdueFromTheThirdDueMomentOnWhereNoNightWasEverDone() throws IOException {
        telling().end(Nightly.failed(1, 8, "backup"), Optional.empty());

        assertThat(figures())
                .contains("overdue_timestamp_seconds{schedule=\"nightly intake\"} 1793673000")
                .noneMatch(line -> line.startsWith("last_success"));
    }

    @Test
    void canBeReadByTheCollectorAndIsNeverThereInHalf() throws IOException {
        telling().end(Nightly.done(1), Optional.empty());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-r--r--");
        try (var files = Files.list(folder.resolve("collector"))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void failsNothingWhereItCannotBeWritten() throws IOException {
        Telling telling = telling();
        Files.delete(folder.resolve("collector"));

        telling.end(Nightly.done(1), Optional.empty());

        assertThat(warnings).hasSize(1).first().asString().startsWith("The night could not be told: ");
    }

    private Path file() {
        return folder.resolve("collector/terugblik.prom");
    }

    private List<String> figures() throws IOException {
        return Files.readAllLines(file()).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("^terugblik_", ""))
                .toList();
    }

    private Telling telling() throws IOException {
        Files.createDirectories(folder.resolve("collector"));
        return new Telling(
                new TellingPlan(Language.NL, Optional.empty(), Optional.empty(), Optional.of(file())),
                folder.resolve("work"),
                warnings::add);
    }
}
