package nl.terugblik.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {

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
        assertThat(ShortestDecimal.of(number)).isEqualTo(text);
    }

    @Test
    void readsBackAsTheSameNumberAndNoShorterDecimalDoes() {
        Random random = new Random(20131231);
        for (int i = 0; i < 20_000; i++) {
            double number = (random.nextInt(2_000_000) - 1_000_000) / (random.nextBoolean() ? 30.4375 : 365.25);
            String text = ShortestDecimal.of(number);
            assertThat(Double.parseDouble(text)).isEqualTo(number);
            BigDecimal decimal = new BigDecimal(text);
            if (decimal.precision() > 1) {
                BigDecimal shorter = new BigDecimal(number).round(new MathContext(decimal.precision() - 1));
                assertThat(shorter.doubleValue() == number && decimal.scale() > 0)
                        .isFalse();
            }
        }
    }
}
