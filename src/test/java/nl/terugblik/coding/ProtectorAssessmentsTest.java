package nl.terugblik.coding;

import static nl.terugblik.coding.CodedResearch.family;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs of abuse and risk in sub-study IV: the protector's questionnaire first, else the agency's assessments near the moment. */
class ProtectorAssessmentsTest {

    private static final String BOTH = "abuse_signs_t1 abuse_signs_t3";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            violence_signs=1 neglect_signs=1 | 1
            violence_signs=1                 | 1
            neglect_signs=1 violence_signs=0 | 1
            violence_signs=0 neglect_signs=0 | 0
            violence_signs=0                 | not_recorded
            violence_signs=0 neglect_signs=2 | not_recorded
            """)
    void areYesWhenOneOfTheTwoItemsIs(String answers, String code) {
        assertThat(family("asked lirik t1 protector 2014-03-10 " + answers).of("abuse_signs_t1"))
                .isEqualTo(code);
        String lirik = answers.replace("=1", "=yes").replace("=0", "=no").replace("neglect_signs=2", "");
        assertThat(family("lirik 2014-03-10 " + lirik).of("abuse_signs_t1")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the questionnaire of the wave, whatever the assessments say
            asked lirik t1 protector 2014-03-10 violence_signs=0 neglect_signs=0; lirik 2014-03-03 violence_signs=yes | 0
            asked lirik t1 protector 2014-03-10 violence_signs=0; lirik 2014-03-03 violence_signs=yes                 | not_recorded
            asked lirik t1 protector 2014-03-10 violence_signs=3; lirik 2014-03-03 violence_signs=yes                 | 1
            asked lirik t1 parent 2014-03-10 violence_signs=0 neglect_signs=0; lirik 2014-03-03 violence_signs=yes    | 1
            asked lirik t1 protector refused; lirik 2014-03-03 violence_signs=yes                                     | 1
            asked lirik t1 protector not_asked; lirik 2014-03-03 violence_signs=yes                                   | 1
            asked lirik t1 protector not_asked; lirik 2014-03-03 violence_signs=no                                    | not_applicable
            asked lirik t1 protector refused; lirik 2014-03-03 violence_signs=no                                      | not_recorded
            asked lirik t1 protector not_asked                                                                        | not_applicable
            asked lirik t3 protector not_asked                                                                        | not_recorded
            # several of the latest day together
            asked lirik t1 protector 2014-03-10 violence_signs=0 neglect_signs=0; asked lirik t1 protector 2014-03-10 neglect_signs=1 | 1
            asked lirik t1 protector 2014-03-10 violence_signs=0 neglect_signs=0; asked lirik t1 protector 2014-03-10 neglect_signs=0 | not_recorded
            asked lirik t1 protector 2014-03-11 violence_signs=0 neglect_signs=0; asked lirik t1 protector 2014-03-10 neglect_signs=1 | 0
            """)
    void comeFromTheProtectorsQuestionnaireFirst(String lines, String code) {
        assertThat(family(lines).of("abuse_signs_t1")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # T1 is 2014-03-03, T3 2014-08-05: 45 days either side
            2014-01-16 | not_recorded not_recorded
            2014-01-17 | 1 not_recorded
            2014-04-17 | 1 not_recorded
            2014-04-18 | not_recorded not_recorded
            2014-06-20 | not_recorded not_recorded
            2014-06-21 | not_recorded 1
            2014-09-19 | not_recorded 1
            2014-09-20 | not_recorded not_recorded
            """)
    void lieWithin45Days(String day, String codes) {
        assertThat(family("lirik " + day + " violence_signs=yes").of(BOTH)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # an assessment counts where one of the two items is filled in; the nearest; of two as near the later
            2014-03-03 severe_maltreatment=yes | 2014-03-20 violence_signs=yes                  | 1
            2014-03-03 risk=1                  | 2014-03-20 violence_signs=yes                  | 1
            2014-03-03 violence_signs=no       | 2014-03-20 violence_signs=yes                  | not_recorded
            2014-03-01 violence_signs=yes      | 2014-03-06 violence_signs=no neglect_signs=no  | 1
            2014-02-28 violence_signs=yes      | 2014-03-06 violence_signs=no neglect_signs=no  | 0
            2014-02-27 violence_signs=yes      | 2014-03-06 violence_signs=no neglect_signs=no  | 0
            2014-03-06 violence_signs=no       | 2014-03-06 neglect_signs=no                    | not_recorded
            2014-03-06 violence_signs=no neglect_signs=no | 2014-03-06 caregiver_unavailable=no | 0
            2014-03-06 violence_signs=no neglect_signs=no | 2014-03-06 risk=3                   | 0
            """)
    void areThoseOfTheNearestDay(String one, String other, String code) {
        assertThat(family("lirik " + one + "; lirik " + other).of("abuse_signs_t1"))
                .isEqualTo(code);
        assertThat(family("lirik " + other + "; lirik " + one).of("abuse_signs_t1"))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asked arij t1 protector 2014-03-10 arij_risk=4                                                 | 4
            asked arij t1 protector 2014-03-10 arij_risk=4; asked arij t1 protector 2014-03-10 arij_risk=2 | 2
            asked arij t1 protector 2014-03-10 arij_risk=4; asked arij t1 protector 2014-03-09 arij_risk=2 | 4
            asked arij t1 protector 2014-03-10 arij_risk=7; lirik 2014-03-03 risk=5                        | 5
            asked arij t1 protector 2014-03-10 arij_risk=4; lirik 2014-03-03 risk=5                        | 4
            asked lirik t1 protector 2014-03-10 violence_signs=1; lirik 2014-03-03 risk=5                  | 5
            lirik 2014-03-03 violence_signs=yes; lirik 2014-03-20 risk=5; lirik 2014-03-20 risk=3          | 3
            asked arij t1 protector not_asked                                                              | not_applicable
            ''                                                                                             | not_recorded
            """)
    void giveTheLowestClass(String lines, String risk) {
        assertThat(family(lines).of("arij_risk_t1")).isEqualTo(risk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # T3 seven weeks after T1: a day that both can reach belongs to the nearer, to T1 where it is as near to both
            2014-03-27 violence_signs=yes                                            | 1 not_recorded
            2014-03-28 violence_signs=yes                                            | not_recorded 1
            # also where the nearer goes by another day, or by a questionnaire
            2014-03-27 violence_signs=yes; lirik 2014-03-04 violence_signs=no neglect_signs=no | 0 not_recorded
            2014-03-28 violence_signs=yes; lirik 2014-03-04 violence_signs=no neglect_signs=no | 0 1
            2014-03-27 violence_signs=yes; asked lirik t1 protector 2014-03-04 violence_signs=0 neglect_signs=0 | 0 not_recorded
            """)
    void giveADayToOneMomentAlone(String lines, String codes) {
        assertThat(CodedResearch.familyWithT3("2014-04-21", "lirik " + lines).of(BOTH))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2014-08-20 | not_recorded 1
            2014-08-09 | not_recorded not_recorded
            """)
    void areNotUsedAfterTheLastObservedDay(String until, String codes) {
        assertThat(family("lirik 2014-08-10 violence_signs=yes", until).of(BOTH))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            refused lirik           | rejected_source rejected_source
            matter answers lirik t1 | rejected_source 1
            matter answers arij     | 1 1
            """)
    void areUnknownWhereARowThatMayFeedThemWasRefused(String refused, String codes) {
        assertThat(family("lirik 2014-03-03 violence_signs=yes; lirik 2014-08-05 violence_signs=yes; " + refused)
                        .of(BOTH))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lirik 2014-03-03 violence_signs=yes; lirik 2014-03-04 neglect_signs=no; lirik 2014-06-04 neglect_signs=no; lirik 2014-03-04 risk=1 | 1 counted, 2 another lies nearer to the moment, or as near and later, 3 lies more than 45 days from the moment, 4 has none of the items filled in
            lirik 2014-03-03 violence_signs=yes; asked lirik t1 protector 2014-03-10 violence_signs=1 neglect_signs=9                      | 2 counted, 2 counted, 2 holds no answer that there is
            """)
    void tellTheRowsThatTheyComeFrom(String lines, String looks) {
        assertThat(family(lines).looks("abuse_signs_t1")).isEqualTo(looks);
    }
}
