package nl.terugblik.exchange.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflateTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 257, 258, 259, 260, 32_767, 32_768, 32_769, 100_000})
    void isInflatedToWhatItWas(int length) throws DataFormatException {
        Random random = new Random(length);
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        byte[] words = new byte[length];
        for (int i = 0; i < length; i++) {
            words[i] = (byte) ("<c r=\"A1\"><v>0</v></c>".charAt(i % 22) + (random.nextInt(40) == 0 ? 1 : 0));
        }
        byte[] same = new byte[length];
        Arrays.fill(same, (byte) 0xF0);

        assertThat(inflated(deflated(noise), length)).isEqualTo(noise);
        assertThat(inflated(deflated(words), length)).isEqualTo(words);
        assertThat(inflated(deflated(same), length)).isEqualTo(same);
    }

    @Test
    void findsRepetitionsAtEveryDistance() throws DataFormatException {
        Random random = new Random(7);
        byte[] bytes = new byte[32_768];
        random.nextBytes(bytes);
        for (int distance = 4; distance < 32_000; distance = distance * 5 / 4 + 1) {
            System.arraycopy(bytes, 0, bytes, distance, Math.min(distance, 300));
            assertThat(inflated(deflated(bytes), bytes.length)).isEqualTo(bytes);
        }
    }

    @Test
    void makesLittleOfWhatRepeats() {
        byte[] cells = "<c r=\"A1\"><v>0</v></c>".repeat(10_000).getBytes(StandardCharsets.UTF_8);

        assertThat(deflated(cells).length).isLessThan(cells.length / 50);
    }

    @Test
    void isTheSameBytesOnEveryMachine() {
        assertThat(BytesText.dump(deflated("abcabcabcabcé".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(BytesText.of("x 4a4c4a86a3c32b010300;"));
    }

    private static byte[] deflated(byte[] bytes) {
        LittleEndian out = new LittleEndian();
        Deflate deflate = new Deflate(out);
        deflate.write(bytes, 0, bytes.length);
        deflate.finish();
        return Arrays.copyOf(out.array(), out.length());
    }

    private static byte[] inflated(byte[] bytes, int length) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        inflater.setInput(bytes);
        byte[] result = new byte[length + 1];
        int got = 0;
        while (!inflater.finished()) {
            int more = inflater.inflate(result, got, result.length - got);
            if (more == 0 && !inflater.finished()) {
                throw new DataFormatException("cut short");
            }
            got += more;
        }
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return Arrays.copyOf(result, got);
    }
}
