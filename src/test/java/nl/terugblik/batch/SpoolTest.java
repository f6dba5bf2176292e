package nl.terugblik.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.BrokenSeal;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final MasterKey KEY = TestKeys.key(1);

    private Path file = Path.of("spool");

    @BeforeEach
    void place(@TempDir Path folder) {
        file = folder.resolve("spool");
    }

    @Test
    void givesBackTheBlocksOfABucketInTheOrderInWhichTheyCame() {
        long length = append(0, "", "one", "");
        append(length, "zero", "two", "");
        assertThat(read(0)).containsExactly("zero");
        assertThat(read(1)).containsExactly("one", "two");
        assertThat(read(2)).isEmpty();
    }

    @Test
    void givesBackNoOtherBucketsThanItWasOpenedFor() {
        append(0, "zero", "one", "two");
        try (SpoolReader reader = SpoolReader.open(file, KEY.spoolSeal(), 1, 2)) {
            assertThat(reader.blocks(1)).map(SpoolTest::text).containsExactly("one");
            for (int other : new int[] {0, 2}) {
                assertThatThrownBy(() -> reader.blocks(other))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("the spool was not opened for bucket " + other);
            }
        }
    }

    /** The reader finds its way by the headers, many at a time where blocks are small and one where they are large. */
    @Test
    void givesBackBlocksOfEverySize() {
        long length = 0;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String text = "x".repeat(1 + i * 37 % 900);
            length = append(length, text, "y".repeat(1 + 200 * i));
            texts.add(text);
        }
        assertThat(read(0)).isEqualTo(texts);
        assertThat(read(1)).hasSize(500).allMatch(text -> text.length() % 200 == 1);
    }

    @Test
    void dropsWhatWasNotCommitted() {
        long committed = append(0, "kept", "", "");
        append(committed, "lost", "lost", "lost");
        append(committed, "", "new", "");
        assertThat(read(0)).containsExactly("kept");
        assertThat(read(1)).containsExactly("new");
    }

    @Test
    void emptiesTheSinksThatItAppended() {
        ByteSink[] sinks = SpoolFile.sinks(2);
        sinks[1].putText("x");
        try (SpoolFile spool = SpoolFile.open(file, 0, KEY.spoolSeal())) {
            spool.append(sinks);
        }
        assertThat(sinks).allSatisfy(sink -> assertThat(sink.length()).isZero());
    }

    @Test
    void isNotOpenedWhereItLostCommittedBytes() {
        long committed = append(0, "kept", "", "");
        assertThatThrownBy(() -> SpoolFile.open(file, committed + 1, KEY.spoolSeal()))
                .isInstanceOf(BrokenSeal.class);
    }

    @Test
    void holdsNoWordThatCanBeRead() throws IOException {
        append(0, "Wilhelmina", "", "");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Wilhelmina");
        try (SpoolReader other = SpoolReader.open(file, TestKeys.key(2).spoolSeal())) {
            assertThatThrownBy(() -> other.blocks(0)).isInstanceOf(BrokenSeal.class);
        }
    }

    /** Another machine's file may be out of sight; taken for an empty one, its families would be lost in silence. */
    @Test
    void isNotReadWhereThereIsNoFile() {
        assertThatThrownBy(() -> read(0)).hasRootCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void isEmptyWhereNothingWasAppended() {
        append(0);
        assertThat(read(0)).isEmpty();
    }

    @Test
    void isNotReadWhereItEndsInTheMiddleOfABlock() throws IOException {
        append(0, "kept", "", "");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> read(0)).isInstanceOf(BrokenSeal.class);
        Files.write(file, Arrays.copyOf(bytes, 5));
        assertThatThrownBy(() -> read(0)).isInstanceOf(BrokenSeal.class);
    }

    private long append(long committed, String... buckets) {
        ByteSink[] sinks = SpoolFile.sinks(buckets.length);
        for (int i = 0; i < buckets.length; i++) {
            byte[] bytes = buckets[i].getBytes(StandardCharsets.UTF_8);
            sinks[i].putBytes(bytes, bytes.length);
        }
        try (SpoolFile spool = SpoolFile.open(file, committed, KEY.spoolSeal())) {
            spool.append(sinks);
            return spool.length();
        }
    }

    private List<String> read(int bucket) {
        try (SpoolReader reader = SpoolReader.open(file, KEY.spoolSeal())) {
            return reader.blocks(bucket).stream().map(SpoolTest::text).toList();
        }
    }

    private static String text(ByteBuffer block) {
        return StandardCharsets.UTF_8.decode(block).toString();
    }
}
