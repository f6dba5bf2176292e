package nl.terugblik.round.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers and days in a sheet mean, as people and spreadsheets write them. */
class MeasureTest {

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3                   | COUNT  | 3",
                "03                  | COUNT  | 3",
                "0                   | COUNT  | 0",
                "-1                  | COUNT  |",
                "2.5                 | COUNT  |",
                "twee                | COUNT  |",
                "12,5                | NUMBER | 12.5",
                "12.50               | NUMBER | 12.5",
                "-0.0                | NUMBER | 0",
                "12.320328542094455  | NUMBER | 12.320328542094455",
                "1.234,5             | NUMBER |",
                "1e5                 | NUMBER |",
                "2013-02-05          | DATE   | 2013-02-05",
                "5-2-2013            | DATE   | 2013-02-05",
                "05/02/2013          | DATE   | 2013-02-05",
                "2013-02-05 00:00:00 | DATE   | 2013-02-05",
                "30-2-2013           | DATE   |",
                "2013                | DATE   |",
                "41310               | DATE   |"
            })
    void isReadInOneWay(String cell, Measure measure, String code) {
        assertThat(measure.read(cell)).isEqualTo(Optional.ofNullable(code));
    }
}
