package nl.terugblik.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.terugblik.casefile.CaseFileText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file knew on 2014-03-03 of studies, reports and questionnaires. */
class ResearchAsOfTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            council 2014-03-03 yes                              | council 2014-03-03 yes
            council 2014-03-04 yes                              | ''
            asked psq t1 parent 2014-03-03 psq_friends=1        | asked psq t1 parent 2014-03-03 psq_friends=1
            asked psq t1 parent 2014-03-04 psq_friends=1        | ''
            asked psq t1 parent not_asked                       | ''
            asked psq t1 parent refused                         | ''
            recruited s 2014-03-03 offer approached=2014-03-03  | recruited s 2014-03-03 offer approached=2014-03-03
            recruited s 2014-03-03 offer approached=2014-03-04  | recruited s 2014-03-03 offer
            recruited s 2014-03-03 offer consent=yes            | recruited s 2014-03-03 offer
            recruited s 2014-03-03 offer withdrawn=2014-03-04   | recruited s 2014-03-03 offer
            recruited s 2014-03-03 offer inactive=language      | recruited s 2014-03-03 offer
            recruited s 2014-03-04 offer                        | ''
            matter answers psq t1                               | matter answers psq t1
            """)
    void isWhatWasKnownByThen(String whole, String asOf) {
        assertThat(new FileAsOf(LocalDate.parse("2014-03-03")).of(CaseFileText.read(whole)))
                .isEqualTo(CaseFileText.read(asOf));
    }
}
