package nl.terugblik.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import nl.terugblik.report.facts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private final Numbers dutch = Numbers.in(Language.NL);
    private final Numbers english = Numbers.in(Language.EN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.0358   | 0,036
                    0.04     | 0,040
                    0.001    | 0,001
                    1        | 1,000
                    """)
    void writesProbabilitiesWithThreeDecimals(double p, String expected) {
        assertThat(dutch.probability(p)).isEqualTo(expected);
    }

    @Test
    void saysThatAProbabilityIsBelowAThousandth() {
        assertThat(dutch.probability(0.0009999)).isEqualTo("<\u00a00,001");
        assertThat(english.probability(0)).isEqualTo("<\u00a00.001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1284567.5 | 1 | 1.284.567,5
                    999       | 0 | 999
                    -0.005    | 2 | −0,01
                    -0.004    | 2 | 0,00
                    2.675     | 2 | 2,68
                    """)
    void roundsHalvesUpAndMarksThousands(double value, int decimals, String expected) {
        assertThat(dutch.decimal(value, decimals)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"70, 70", "12.25, 12.3", "12.0000000001, 12"})
    void keepsADecimalOfAWeightedCount(double count, String expected) {
        assertThat(english.count(count)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.0009, ***", "0.0099, **", "0.049, *", "0.0506, +", "0.1, ''"})
    void marksWhatIsSignificant(double p, String mark) {
        assertThat(Significance.mark(p)).isEqualTo(mark);
    }
}
