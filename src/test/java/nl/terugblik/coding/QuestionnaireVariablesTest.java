package nl.terugblik.coding;

import static nl.terugblik.coding.CodedResearch.family;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What questionnaires say around T1 (2014-03-03) and T3 (2014-08-05). */
class QuestionnaireVariablesTest {

    private static final String CAPI = "asked capi-sf t1 parent ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # all 24 must be answered; items of other scales are nothing to it; an answer that is none counts as none
            2014-03-10 capi_01..24=0                                  | 0
            2014-03-10 capi_01..24=1                                  | 24
            2014-03-10 capi_01..20=1 capi_21..24=0                    | 20
            2014-03-10 capi_01..23=1                                  | not_recorded
            2014-03-10 capi_01..23=1 capi_24=                         | not_recorded
            2014-03-10 capi_01..23=1 capi_24=2                        | not_recorded
            2014-03-10 capi_01..24=1 capi_25..40=                     | 24
            2014-03-10 capi_01..24=1 capi_99=1                        | 24
            # its day is free
            2013-01-01 capi_01..24=1                                  | 24
            2015-12-31 capi_01..24=1                                  | 24
            2016-01-01 capi_01..24=1                                  | not_recorded
            refused                                                   | not_recorded
            unreachable                                               | not_recorded
            not_asked                                                 | not_applicable
            """)
    void isTheSumOfTheAbuseScale(String what, String score) {
        assertThat(family(CAPI + what).of("capi_abuse_t1")).isEqualTo(score);
        assertThat(family(CAPI.replace("t1", "t3") + what).of("capi_abuse_t1 capi_abuse_t3"))
                .isEqualTo("not_recorded " + score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the primary carer before others, then the latest, then the mean of those known
            2014-03-10 carer=yes capi_01..24=1 | 2014-03-20 carer=no capi_01..24=0  | 24
            2014-03-10 carer=yes capi_01..24=1 | 2014-03-20 capi_01..24=0           | 24
            2014-03-10 carer=no capi_01..24=1  | 2014-03-20 capi_01..24=0           | 0
            2014-03-10 capi_01..24=1           | 2014-03-09 capi_01..24=0           | 24
            2014-03-10 capi_01..24=1           | 2014-03-10 capi_01..24=0           | 12
            2014-03-10 capi_01..24=1           | 2014-03-10 capi_01..23=0           | 24
            2014-03-10 capi_01..23=1           | 2014-03-10 capi_01..23=0           | not_recorded
            # the one that counts is known before its score is
            2014-03-10 carer=yes capi_01=1     | 2014-03-10 carer=no capi_01..24=0  | not_recorded
            # one without a valid answer counts as none
            2014-03-10 carer=yes capi_01..24=7 | 2014-03-09 carer=no capi_01..24=0  | 0
            2014-03-10 carer=yes               | 2014-03-09 carer=no capi_01..24=0  | 0
            2014-03-10 carer=yes               | not_asked                          | not_applicable
            2014-03-10 carer=yes capi_01..24=1 | not_asked                          | 24
            2014-03-10 carer=yes capi_01=1     | not_asked                          | not_recorded
            refused                            | not_asked                          | not_applicable
            2016-03-10 carer=yes capi_01..24=1 | 2014-03-09 carer=no capi_01..24=0  | 0
            """)
    void goesByOneParentOrTheMeanOfSeveral(String one, String other, String score) {
        assertThat(family(CAPI + one + ";" + CAPI + other).of("capi_abuse_t1")).isEqualTo(score);
        assertThat(family(CAPI + other + ";" + CAPI + one).of("capi_abuse_t1")).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asked capi-sf t1 protector 2014-03-10 capi_01..24=1 | not_recorded
            asked capi-sf t2 parent 2014-03-10 capi_01..24=1    | not_recorded
            asked psq t1 parent 2014-03-10 capi_01..24=1        | not_recorded
            asked capi-sf t1 protector not_asked                | not_recorded
            asked capi-sf t3 parent not_asked                   | not_recorded
            ''                                                  | not_recorded
            """)
    void isAskedOfAParentInItsWave(String lines, String score) {
        assertThat(family(lines).of("capi_abuse_t1")).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            psq_partner=1 psq_parents=1 psq_relatives=0 psq_neighbours=0 psq_friends=1 | 3
            psq_partner=1 psq_parents=1 psq_relatives=0 psq_neighbours=0               | not_recorded
            psq_partner=0 psq_parents=0 psq_relatives=0 psq_neighbours=0 psq_friends=0 psq_other_06=1 | 0
            psq_other_06=1                                                             | not_recorded
            """)
    void countsSourcesOfSupport(String answers, String sources) {
        assertThat(family("asked psq t1 parent 2014-03-10 " + answers).of("support_sources"))
                .isEqualTo(sources);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            edu=1 | edu=1 | 1
            edu=3 | edu=3 | 1
            edu=4 | edu=4 | 0
            edu=7 | edu=5 | 0
            edu=3 | edu=4 | not_recorded
            edu=2 | edu=  | 1
            edu=2 | edu=8 | 1
            edu=0 | edu=9 | not_recorded
            """)
    void isTheEducationThatSeveralAgreeOn(String one, String other, String code) {
        String asked = "asked demographics t1 parent 2014-03-10 ";
        assertThat(family(asked + one + ";" + asked + other).of("education_low"))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a refused row makes only its own instrument and wave unknown
            matter answers capi-sf t1       | rejected_source 24
            matter questionnaires capi-sf t1 | rejected_source 24
            matter answers capi-sf          | rejected_source rejected_source
            matter answers                  | rejected_source rejected_source
            matter answers psq t1           | 24 24
            matter care_use capi-sf t1      | 24 24
            matter questionnaires psq t1; matter answers capi-sf t3 | 24 rejected_source
            refused answers                 | rejected_source rejected_source
            refused lirik                   | 24 24
            """)
    void isUnknownWhereARowOfItWasRefused(String refused, String codes) {
        assertThat(family("asked capi-sf t1 parent 2014-03-10 capi_01..24=1;"
                                + "asked capi-sf t3 parent 2014-08-10 capi_01..24=1; " + refused)
                        .of("capi_abuse_t1 capi_abuse_t3"))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2015-12-31 | 24 24
            2014-08-09 | 24 not_recorded
            2014-08-05 | 24 not_recorded
            2014-08-04 | 24 not_yet_observed
            """)
    void isNotYetObservedWhereT3LiesAfterTheLastDay(String until, String codes) {
        assertThat(family(
                                "asked capi-sf t1 parent 2014-03-10 capi_01..24=1;"
                                        + "asked capi-sf t3 parent 2014-08-10 capi_01..24=1",
                                until)
                        .of("capi_abuse_t1 capi_abuse_t3"))
                .isEqualTo(codes);
    }

    @Test
    void isNotRecordedWhereAFamilyHasNoT3() {
        assertThat(CodedResearch.familyWithoutT3("asked capi-sf t1 parent 2014-03-10 capi_01..24=1;"
                                + "asked capi-sf t3 parent 2014-08-10 capi_01..24=1;"
                                + "lirik 2014-03-10 violence_signs=yes risk=2; asked care-use t3 parent not_asked")
                        .of("capi_abuse_t1 capi_abuse_t3 abuse_signs_t1 abuse_signs_t3 arij_risk_t1 arij_risk_t3"
                                + " contacts_t3 setting_changed_t3"))
                .isEqualTo("24 not_recorded 1 not_recorded 2 not_recorded not_recorded not_recorded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            capi_abuse_t1 | asked capi-sf t1 parent 2014-03-10 capi_01=1 capi_02=5 capi_40=1; asked capi-sf t1 protector refused | 1 counted, 2 was asked of another, 1 counted, 1 holds no answer that there is
            capi_abuse_t1 | asked capi-sf t1 parent 2014-03-09 capi_01=1; asked capi-sf t1 parent 2014-03-10 capi_01=1 | 1 another comes before it, 2 counted, 2 counted
            capi_abuse_t1 | asked capi-sf t1 parent 2016-03-09 capi_01=1; asked capi-sf t1 parent 2014-03-10 | 1 was answered on a day that does not count, 2 holds no answer that there is
            capi_abuse_t1 | asked capi-sf t1 parent refused; asked psq t1 parent 2014-03-10 psq_friends=1 | 1 was not answered
            """)
    void tellsTheRowsThatItComesFrom(String variable, String lines, String looks) {
        assertThat(family(lines).looks(variable)).isEqualTo(looks);
    }
}
