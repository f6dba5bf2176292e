package nl.terugblik.release.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.terugblik.release.signing.CannotRelease;
import nl.terugblik.release.signing.NotAsSigned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that shows when it was changed. */
class LedgerTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void write() {
        file = folder.resolve("ledger.jsonl");
        Ledger ledger = Ledger.of(new FileLedger(file));
        ledger.add("person", "2026-01-02T00:00:00Z", Map.of("name", "anna", "public_key", "old"));
        ledger.add("person", "2026-01-03T00:00:00Z", Map.of("name", "anna", "public_key", "new"));
        ledger.add("request", "2026-01-04T00:00:00Z", Map.of("release", "tables-1"));
    }

    @Test
    void keepsWhatWasEntered() {
        Ledger ledger = Ledger.of(new FileLedger(file));
        assertThat(ledger.signers().key("anna")).contains("new");
        assertThat(ledger.signers().key("ben")).isEmpty();
        assertThat(ledger.signers().wasKeyOf("anna", "old")).isTrue();
        assertThat(ledger.signers().wasKeyOf("ben", "old")).isFalse();
        assertThat(ledger.next("tables")).isEqualTo("tables-2");
        assertThat(ledger.next("other")).isEqualTo("other-1");
        assertThat(ledger.head()).hasSize(64).isNotEqualTo(FileLedger.BEGINNING);
    }

    @Test
    void showsWhenAnEntryWasChanged() throws IOException {
        Files.writeString(file, Files.readString(file).replace("\"old\"", "\"mine\""));
        assertThatThrownBy(() -> Ledger.of(new FileLedger(file)))
                .isInstanceOf(NotAsSigned.class)
                .hasMessageContaining("entry 2");
    }

    @Test
    void showsWhenAnEntryWasTakenOut() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(1);
        Files.write(file, lines);
        assertThatThrownBy(() -> Ledger.of(new FileLedger(file)))
                .isInstanceOf(NotAsSigned.class)
                .hasMessageContaining("entry 2");
    }

    @Test
    void showsWhenItIsNoLedger() throws IOException {
        Files.writeString(file, "{");
        assertThatThrownBy(() -> Ledger.of(new FileLedger(file))).isInstanceOf(NotAsSigned.class);
    }

    @Test
    void knowsWhenNobodyAsked() {
        assertThatThrownBy(() -> Ledger.of(new FileLedger(file)).request("tables-9"))
                .isInstanceOf(CannotRelease.class);
    }
}
