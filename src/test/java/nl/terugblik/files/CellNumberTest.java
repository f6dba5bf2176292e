package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "-7",
                "1.5",
                "-0.25",
                "13.141683778234086",
                "9007199254740992",
                "9007199254740993",
                "1e15",
                "1.7976931348623157E308",
                "5E-324",
                "123456789012345678901234567890",
                "0.00000000000000000000001",
                ".5",
                "5."
            })
    void readsANumberAsJavaDoes(String text) {
        assertThat(read(text)).isEqualTo(Double.parseDouble(text));
    }

    @Test
    void readsBackToTheLastBitWhatTheDatasetWrites() {
        Random random = new Random(2016);
        for (int i = 0; i < 20_000; i++) {
            double number = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(14) - 4);
            assertThat(read(Decimal.plain(number))).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "one", "1,5", "1.2.3", "NaN", "Infinity", "1e999", "--1"})
    void findsNoNumberInAnythingElse(String text) {
        assertThat(read(text)).isNaN();
    }

    @Test
    void readsADay() {
        assertThat(day("1970-01-02")).isEqualTo(1);
        assertThat(day("2012-02-29")).isEqualTo(15_399);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2013-02-29", "2013-1-01", "2013/01/01", "2013-13-01", "abcd-01-01", "2013-01-001"})
    void findsNoDayInAnythingElse(String text) {
        assertThat(day(text)).isEqualTo(CellNumber.NO_DAY);
    }

    private static double read(String text) {
        byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.US_ASCII);
        return CellNumber.read(bytes, 1, bytes.length - 1);
    }

    private static long day(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return CellNumber.readDay(bytes, 0, bytes.length);
    }
}
