package nl.terugblik.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of rounds are held against what their entries say was written. */
class RoundsCheckTest {

    @TempDir
    private Path work = Path.of("");

    private static Entry wrote(String outputs) {
        Act act = new Act("coding.closed", "round hand", "done", Map.of("outputs", outputs));
        return new Entry(1, Instant.EPOCH, new Acting("somebody", "somewhere"), act);
    }

    @Test
    void sayNothingOfAStepThatWroteNothing() {
        Finding found = RoundsCheck.check(work, List.of(wrote("")));
        assertThat(found.holds()).isTrue();
        assertThat(found.notProven()).isEmpty();
    }

    @Test
    void goByTheLastEntryOfEachFile() throws IOException {
        Path table = Files.createDirectories(work.resolve("coding/hand")).resolve("final.csv");
        Files.writeString(table, "unit");
        Entry last = wrote("final.csv=" + Sha256.of(table));
        assertThat(RoundsCheck.check(work, List.of(wrote("final.csv=00"), last)).faults())
                .isEmpty();
        assertThat(RoundsCheck.check(work, List.of(last, wrote("final.csv=00"))).faults())
                .singleElement()
                .asString()
                .contains("is not as it was written");
        Files.delete(table);
        assertThat(RoundsCheck.check(work, List.of(last)).notProven()).hasSize(1);
    }
}
