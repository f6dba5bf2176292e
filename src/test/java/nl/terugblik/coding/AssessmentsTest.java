package nl.terugblik.coding;

import static nl.terugblik.coding.CodedText.family;
import static nl.terugblik.coding.CodedText.file;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Safety assessments around T1 (2013-01-10) and T3 (2014-03-01). */
class AssessmentsTest {

    private static final String NO_ABUSE = "severe_maltreatment=no violence_signs=no ";
    private static final String NO_NEGLECT =
            "insufficient_protection=no insufficient_basic_care=no" + " caregiver_unavailable=no neglect_signs=no ";
    private static final String T1 = "abuse_signs_t1 emotional_physical_t1 neglect_t1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO_ABUSE NO_NEGLECT                              | 0 0 0
            NO_ABUSE                                         | not_recorded 0 not_recorded
            NO_NEGLECT                                       | not_recorded not_recorded 0
            severe_maltreatment=yes                          | 1 1 not_recorded
            violence_signs=yes severe_maltreatment=no        | 1 1 not_recorded
            severe_maltreatment=no                           | not_recorded not_recorded not_recorded
            insufficient_protection=yes                      | 1 not_recorded 1
            insufficient_basic_care=yes NO_ABUSE             | 1 0 1
            caregiver_unavailable=yes neglect_signs=no       | 1 not_recorded 1
            neglect_signs=yes                                | 1 not_recorded 1
            neglect_signs=no NO_ABUSE                        | not_recorded 0 not_recorded
            risk=3                                           | not_recorded not_recorded not_recorded
            """)
    void areYesWhenAnyItemIsAndNoWhenAllAre(String answers, String codes) {
        String lirik = answers.replace("NO_ABUSE", NO_ABUSE).replace("NO_NEGLECT", NO_NEGLECT);
        assertThat(family("lirik 2013-01-10 " + lirik).of(T1)).isEqualTo(codes);
        assertThat(family("lirik 2014-03-01 " + lirik).of(T1.replace("_t1", "_t3")))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2012-10-09                       | not_recorded
            2012-10-10                       | 1
            2013-01-10                       | 1
            2013-04-12                       | 1
            2013-04-13                       | not_recorded
            """)
    void countWithin92DaysEitherSide(String day, String code) {
        assertThat(family("lirik " + day + " violence_signs=yes risk=1").of("emotional_physical_t1"))
                .isEqualTo(code);
        assertThat(family("lirik " + day + " violence_signs=yes risk=1").of("arij_risk_t1"))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the nearest; of two as near the later; an assessment without a filled item does not count for items
            2013-01-05 violence_signs=yes | 2013-01-14 NO_ABUSE             | 0
            2013-01-06 violence_signs=yes | 2013-01-14 NO_ABUSE             | 0
            2013-01-07 violence_signs=yes | 2013-01-14 NO_ABUSE             | 1
            2013-01-14 NO_ABUSE           | 2013-01-06 violence_signs=yes   | 0
            2013-01-07 risk=1             | 2013-01-14 violence_signs=yes   | 1
            2013-01-07 neglect_signs=no   | 2013-01-14 violence_signs=yes   | not_recorded
            # all assessments of one day together
            2013-01-12 violence_signs=yes | 2013-01-12 NO_ABUSE             | 1
            2013-01-12 NO_ABUSE           | 2013-01-12 NO_ABUSE             | 0
            2013-01-12 NO_ABUSE           | 2013-01-12 neglect_signs=no     | not_recorded
            2013-01-12 NO_ABUSE           | 2013-01-12 risk=2               | 0
            2013-01-12 severe_maltreatment=no | 2013-01-12 violence_signs=no | not_recorded
            """)
    void areThoseOfTheNearestDayTakenTogether(String one, String other, String code) {
        String file = ("lirik " + one + "; lirik " + other).replace("NO_ABUSE", NO_ABUSE);
        assertThat(family(file).of("emotional_physical_t1")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lirik 2013-01-12 risk=4                                                  | 4
            lirik 2013-01-12 risk=4; lirik 2013-01-12 risk=2; lirik 2013-01-12 risk=6 | 2
            lirik 2013-01-12 risk=4; lirik 2013-01-13 risk=1                         | 4
            lirik 2013-01-08 risk=1; lirik 2013-01-12 risk=4                         | 4
            lirik 2013-01-10 violence_signs=no; lirik 2013-02-12 risk=5              | 5
            lirik 2013-01-10 violence_signs=no                                       | not_recorded
            ''                                                                       | not_recorded
            """)
    void giveTheLowestClassOfTheNearestDayWithOne(String assessments, String risk) {
        assertThat(family(assessments).of("arij_risk_t1")).isEqualTo(risk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            severe_maltreatment     | 0 / 0 / not_recorded
            violence_signs          | 1 / 1 / not_recorded
            insufficient_protection | not_recorded / not_recorded / 0
            neglect_signs           | not_recorded / not_recorded / 1
            emotional_physical      | 1 / 1 / not_recorded
            neglect                 | not_recorded / not_recorded / 1
            abuse_signs             | 1 / 1 / 1
            arij_risk               | not_recorded / not_recorded / 6
            """)
    void areFollowedOverTime(String measure, String codes) {
        assertThat(family("lirik 2013-02-01 severe_maltreatment=no violence_signs=yes;"
                                + "lirik 2014-02-01 insufficient_protection=no neglect_signs=yes risk=6")
                        .over(measure))
                .isEqualTo(codes);
    }
}
