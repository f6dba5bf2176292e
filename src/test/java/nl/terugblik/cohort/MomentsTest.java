package nl.terugblik.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.terugblik.cohort.Screened.Candidate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a family is measured. T1 is 2013-01-10. */
class MomentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan conference established 2013-05-01                                          | 2013-05-01 | plan    | 2014-05-01
            plan conference established 2013-06-01; plan conference established 2013-05-01  | 2013-05-01 | plan    | 2014-05-01
            plan conference established 2013-05-01; plan family_plan established 2013-02-01 | 2013-05-01 | plan    | 2014-05-01
            plan family_plan established 2013-02-01                                         | 2013-02-01 | plan    | 2014-02-01
            plan family_plan established 2013-03-01; plan family_plan established 2013-02-01 | 2013-02-01 | plan   | 2014-02-01
            plan family_plan established 2013-01-10                                         | 2013-01-10 | plan    | 2014-01-10
            plan family_plan established 2013-01-09                                         | 2013-02-21 | default | 2014-02-21
            plan family_plan established ?                                                  | 2013-02-21 | default | 2014-02-21
            plan family_plan cancelled 2013-02-01                                           | 2013-02-21 | default | 2014-02-21
            ''                                                                              | 2013-02-21 | default | 2014-02-21
            """)
    void followFromThePlanOrElseFromTheLegalSixWeeks(String plans, String t2, String source, String t3) {
        Candidate candidate = (Candidate) PublishedStudy.screen("order a 2013-01-10 2014-01-10; " + plans);
        assertThat(candidate.t2().orElseThrow()).isEqualTo(t2);
        assertThat(candidate.t2Source().code()).isEqualTo(source);
        assertThat(candidate.t3().orElseThrow()).isEqualTo(t3);
    }

    @ParameterizedTest
    @CsvSource({"2012-02-29,2013-02-28", "2012-02-28,2013-02-28", "2011-02-28,2012-02-28"})
    void endFollowUpOnTheLastDayOfFebruaryAfterALeapDay(String t2, String t3) {
        assertThat(LocalDate.parse(t2)
                        .plusMonths(PublishedStudy.STUDY
                                .question()
                                .monthsBetween("t2", "t3")
                                .orElseThrow()))
                .isEqualTo(t3);
    }
}
