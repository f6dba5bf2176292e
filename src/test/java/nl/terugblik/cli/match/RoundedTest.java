package nl.terugblik.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.0625, 0.0625",
        "-4.4675213, -4.468",
        "0.0000123456, 0.00001235",
        "1234.5, 1234",
        "-2766.49, -2766",
        "123456.5, 123456",
        "100, 100",
        "9999.7, 10000"
    })
    void showsFourFiguresOrAllOfALargerWholeNumber(double number, String text) {
        assertThat(Rounded.figures(OptionalDouble.of(number))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-0.0001, 0.000", "0.1345, 0.135", "-0.692, -0.692", "2, 2.000"})
    void showsDecimalsWithoutAMinusBeforeZero(double number, String text) {
        assertThat(Rounded.decimals(number, 3)).isEqualTo(text);
    }

    @Test
    void showsADashForNoNumber() {
        assertThat(Rounded.figures(OptionalDouble.empty())).isEqualTo("-");
    }
}
