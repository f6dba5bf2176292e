package nl.terugblik.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks that wait between two steps: three times a text of eight bytes for the first of two buckets, and a fourth for the second. */
class HeldSpoolTest {

    private static final MasterKey KEY = TestKeys.key(1);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"0, true", "8, true", "20, true", "31, true", "32, false", "1000, false"})
    void givesBackWhatItTookWhereverThatLies(long room, boolean onDisk) throws IOException {
        AtomicLong left = new AtomicLong(room);
        try (Spool.Blocks blocks = filled(left).open()) {
            assertThat(texts(blocks, 0)).containsExactlyInAnyOrder("block 0", "block 1", "block 2");
            assertThat(texts(blocks, 1)).containsExactly("block 3");
        }
        assertThat(Files.size(folder.resolve("rows")) > 0).isEqualTo(onDisk);
        assertThat(left.get()).isEqualTo(onDisk ? room % 8 : room - 32);
    }

    @Test
    void beginsAnewOverWhatAnotherProcessLeft() {
        filled(new AtomicLong());
        Spool again = new Spool(folder.resolve("rows"), 2, KEY::spoolSeal, new AtomicLong());
        again.append(sinks(1, 9));
        try (Spool.Blocks blocks = again.open()) {
            assertThat(texts(blocks, 0)).isEmpty();
            assertThat(texts(blocks, 1)).containsExactly("block 9");
        }
    }

    private Spool filled(AtomicLong room) {
        Spool spool = new Spool(folder.resolve("rows"), 2, KEY::spoolSeal, room);
        IntStream.range(0, 4).forEach(i -> spool.append(sinks(i / 3, i)));
        spool.finish();
        return spool;
    }

    private static ByteSink[] sinks(int bucket, int number) {
        ByteSink[] sinks = SpoolFile.sinks(2);
        sinks[bucket].putText("block " + number);
        return sinks;
    }

    private static List<String> texts(Spool.Blocks blocks, int bucket) {
        return blocks.of(bucket).stream()
                .map(block -> ByteSink.readText(ByteBuffer.wrap(block)))
                .toList();
    }
}
