package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,                        0
            -0.0,                     0
            70,                       70
            1200,                     1200
            -0.1,                     -0.1
            0.000001,                 0.000001
            0.00000123,               0.00000123
            0.0000009,                9E-7
            0.00000012345,            1.2345E-7
            999999999999999,          999999999999999
            1000000000000000,         1E15
            -12345678901234567890,    -1.2345678901234567E19
            2.0E-3,                   0.002
            5.684341886080802E-14,    5.6843418860808015E-14
            4.9E-324,                 5E-324
            """)
    void writesTheFewestDigits(double value, String text) {
        assertThat(Decimal.text(value)).isEqualTo(text);
    }

    @Test
    void givesTheSameNumberBack() {
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Decimal.text(value))).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity"})
    void writesNothingThatIsNoNumber(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Decimal.text(value));
    }
}
