package nl.terugblik.register.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as documents count them. */
class DaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01",
                "1969-12-31",
                "1970-01-01",
                "1979-12-31",
                "1980-01-01",
                "2012-02-29",
                "2062-02-19",
                "2062-02-20",
                "9999-12-31"
            })
    void areThoseThatWereCountedHoweverOftenTheyAreAskedFor(String text) {
        LocalDate day = LocalDate.parse(text);

        assertThat(Days.of((int) day.toEpochDay())).hasValue(day);
        assertThat(Days.of((int) day.toEpochDay())).hasValue(day);
    }

    @Test
    void areNoneWhereADocumentHasNone() {
        assertThat(Days.of(DocumentWriter.NO_DAY)).isEmpty();
    }

    @Test
    void ofTheYearsThatFilesTellOfAreOneObjectEach() {
        int day = (int) LocalDate.of(2012, 5, 7).toEpochDay();

        assertThat(Days.of(day)).isSameAs(Days.of(day));
    }
}
