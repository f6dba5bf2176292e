package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
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

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,                      0
            -0.0,                   0
            3,                      3
            -12,                    -12
            0.5,                    0.5
            -0.25,                  -0.25
            0.1,                    0.1
            0.4928131416837782,     0.4928131416837782
            13.141683778234086,     13.141683778234086
            2.0E-3,                 0.002
            1.0E-7,                 0.0000001
            1.1E-14,                0.000000000000011
            2.0E10,                 20000000000
            1.0E15,                 1000000000000000
            1.0E23,                 100000000000000000000000
            2.0E23,                 200000000000000000000000
            """)
    void writesTheShortestPlainDecimal(double number, String text) {
        assertThat(Decimal.plain(number)).isEqualTo(text);
    }

    @Test
    void readsBackAsTheSameNumberAndNoShorterDecimalDoes() {
        Random random = new Random(20131231);
        for (int i = 0; i < 20_000; i++) {
            double number = (random.nextInt(2_000_000) - 1_000_000) / (random.nextBoolean() ? 30.4375 : 365.25);
            String text = Decimal.plain(number);
            assertThat(Double.parseDouble(text)).isEqualTo(number);
            BigDecimal decimal = new BigDecimal(text);
            if (decimal.precision() > 1) {
                BigDecimal shorter = new BigDecimal(number).round(new MathContext(decimal.precision() - 1));
                assertThat(shorter.doubleValue() == number && decimal.scale() > 0)
                        .isFalse();
            }
        }
    }

    @Test
    void findsInALongTheDigitsThatItFindsByNumbersOfAnyLength() {
        Random random = new Random(9);
        for (int i = 0; i < 200_000; i++) {
            double power = Math.pow(10, random.nextInt(22) - 7);
            double number = switch (i % 4) {
                case 0 -> random.nextInt(1_000_000) / 365.25;
                case 1 -> random.nextInt(1_000_000) * power / 1e3;
                case 2 -> Math.nextAfter(power, random.nextBoolean() ? 0 : 1e300);
                default -> random.nextDouble() * power;
            };
            if (Double.isFinite(number) && !Decimal.isWhole(number)) {
                assertThat(Decimal.plain(number))
                        .isEqualTo(Decimal.roundedShortest(number).toPlainString());
            }
        }
    }

    @Test
    void givesEveryDoubleBack() {
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Decimal.text(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void writesNothingWhereThereIsNothing() {
        assertThat(Decimal.text(OptionalDouble.empty())).isEmpty();
        assertThat(Decimal.text(OptionalDouble.of(1.5))).isEqualTo("1.5");
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity"})
    void writesNothingThatIsNoNumber(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Decimal.text(value));
        assertThatIllegalArgumentException().isThrownBy(() -> Decimal.plain(value));
    }
}
