package nl.terugblik.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    @ParameterizedTest(name = "{1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0       | 0 versions       | 0 families
            1       | 1 version        | 1 family
            2       | 2 versions       | 2 families
            1234567 | 1,234,567 versions | 1,234,567 families
            """)
    void givesTheNumberItsWord(long number, String versions, String families) {
        assertThat(Counted.of(number, "version")).isEqualTo(versions);
        assertThat(Counted.families(number)).isEqualTo(families);
    }
}
