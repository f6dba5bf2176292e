package nl.terugblik.study.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import org.junit.jupiter.api.Test;

/** What screening leaves of families. */
class FoundTest {

    @Test
    void goesToTheBucketOfTheFirstBitsOfEachPseudonym() {
        Found found = new Found();
        found.add(startingWith(0x00), out -> out.putText("first bucket"));
        found.add(startingWith(0x7F), out -> out.putText("the last of the lower half"));
        found.add(startingWith(0x80), out -> out.putText("the first of the upper half"));
        found.add(startingWith(0xFF), out -> out.putText("last bucket"));

        ByteSink[] sinks = written(found);

        assertThat(text(sinks[0x00])).isEqualTo("first bucket");
        assertThat(text(sinks[0x7F])).isEqualTo("the last of the lower half");
        assertThat(text(sinks[0x80])).isEqualTo("the first of the upper half");
        assertThat(text(sinks[0xFF])).isEqualTo("last bucket");
        assertThat(Arrays.stream(sinks).filter(sink -> sink.length() > 0)).hasSize(4);
    }

    @Test
    void staysInTheOrderInWhichItWasFoundHoweverManyShareABucket() {
        Found found = new Found();
        IntStream.range(0, 500).forEach(number -> found.add(startingWith(number % 2), out -> out.putInt(number)));

        ByteSink[] sinks = written(found);

        assertThat(numbers(sinks[0]))
                .containsExactly(IntStream.range(0, 250).map(i -> 2 * i).boxed().toArray(Integer[]::new));
        assertThat(numbers(sinks[1]))
                .containsExactly(
                        IntStream.range(0, 250).map(i -> 2 * i + 1).boxed().toArray(Integer[]::new));
    }

    private static ByteSink[] written(Found found) {
        ByteSink[] sinks = SpoolFile.sinks(Found.BUCKETS);
        found.writeTo(sinks);
        return sinks;
    }

    private static Pseudonym startingWith(int bits) {
        return new Pseudonym((long) bits << 56, 7);
    }

    private static String text(ByteSink sink) {
        return ByteSink.readText(ByteBuffer.wrap(sink.toByteArray()));
    }

    private static Integer[] numbers(ByteSink sink) {
        IntBuffer in = ByteBuffer.wrap(sink.toByteArray()).asIntBuffer();
        return IntStream.range(0, in.remaining()).map(in::get).boxed().toArray(Integer[]::new);
    }
}
