package nl.terugblik.coding;

import static nl.terugblik.coding.CodedResearch.family;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How conferences went, what the Board reported, and where children lived; T1 is 2014-03-03, T2 2014-05-05, T3 2014-08-05. */
class RealisationVariablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            form=ek_c                               | 1
            form=fnb_sonestra coordinator=citizen      | 2
            form=fnb_sonestra coordinator=professional | 2
            form=fnb_sonestra coordinator=protector    | 3
            form=fnb_sonestra                       | not_recorded
            form=verve                              | 4
            form=sos                                | 5
            form=other                              | 6
            coordinator=citizen                     | not_recorded
            """)
    void tellsFormsApart(String form, String code) {
        assertThat(family("plan conference established 2014-05-05 " + form).of("conference_form"))
                .isEqualTo(code);
        assertThat(family("plan conference declined ended=2014-05-05 " + form).of("conference_form"))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # of the one that came about, else of the latest attempt that did not end before T1
            plan conference cancelled form=sos ended=2014-06-01; plan conference established 2014-05-05 form=ek_c  | 1
            plan conference cancelled form=sos ended=2014-06-01; plan conference cancelled form=ek_c ended=2014-06-02 | 1
            plan conference cancelled form=sos ended=2014-06-03; plan conference declined form=ek_c ended=2014-06-02 | 5
            plan conference cancelled form=sos ended=2014-06-02; plan conference declined form=ek_c ended=2014-06-02 | 1
            plan conference cancelled form=sos; plan conference declined form=ek_c ended=2014-06-02                 | 1
            plan conference cancelled form=sos; plan conference declined form=ek_c ended=2014-03-02                 | 5
            plan family_plan established 2014-05-05                                                                | not_applicable
            ''                                                                                                     | not_applicable
            """)
    void tellsTheFormOfTheConferenceThatCounts(String plans, String form) {
        assertThat(family(plans).of("conference_form")).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the price that the plan names comes before that of its form
            plan conference established 2014-05-05 form=ek_c                                     | 1              | 4000
            plan conference established 2014-05-05 form=fnb_sonestra coordinator=professional    | 1              | 2460
            plan conference established 2014-05-05 form=verve                                    | 1              | 0
            plan conference established 2014-05-05 form=other                                    | 1              | not_recorded
            plan conference established 2014-05-05                                               | 1              | not_recorded
            plan conference cancelled form=ek_c ended=2014-06-02                                 | 1              | not_applicable
            plan conference declined form=ek_c ended=2014-06-02                                  | 0              | not_applicable
            plan family_plan established 2014-05-05                                              | not_applicable | not_applicable
            """)
    void tellsWhetherItBeganAndWhatItCost(String plans, String begun, String price) {
        assertThat(family(plans).of("conference_begun")).isEqualTo(begun);
        assertThat(family(plans).of("conference_price")).isEqualTo(price);
    }

    /** As offered, a family of usual help is a control though a conference was held in it. */
    @Test
    void tellsNothingOfConferencesInTheControlGroup() {
        String held = "plan conference established 2014-05-05 form=ek_c; asked care-use t3 parent 2014-08-10; "
                + CareUseVariablesTest.NOTHING;
        assertThat(family(held).of("conference_form conference_begun conference_price costs_health_t3"))
                .isEqualTo("1 1 4000 4000");
        assertThat(
                        CodedResearch.control(held)
                                .of(
                                        "conference_form conference_begun conference_price costs_health_t3 costs_health_t3_without"))
                .isEqualTo("not_applicable not_applicable not_applicable 0 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # reports up to 92 days after T1, with no bound before it
            council 2014-02-03 yes                          | 1
            council 2014-02-03 no                           | 0
            council 2010-02-03 yes; council 2014-02-03 no   | 1
            council 2014-06-03 yes; council 2014-02-03 no   | 1
            council 2014-06-04 yes; council 2014-02-03 no   | 0
            council 2014-06-04 yes                          | not_recorded
            ''                                              | not_recorded
            council 2014-02-03 yes; refused council_reports | rejected_source
            """)
    void tellsAConflictFromReports(String reports, String code) {
        assertThat(family(reports).of("conflict_divorce")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            referral child 2014-01-01 from council_report                                           | 0
            referral parent from council_report                                                     | 1
            referral parent from council_report; referral child 2014-01-01 from council_report      | 2
            referral parent from council_report; referral child 2014-01-01 from agency              | 1
            referral parent from council_report; referral child 2014-01-01                          | 1
            referral child 2014-01-01                                                               | not_recorded
            """)
    void tellsTheReasonFromTheBoardsReportAlone(String referrals, String code) {
        assertThat(family(referrals).of("referral_reason")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            child a 2004-03-03                       | 9.9986
            child a 2004-03-03; child b 2014-03-03   | 4.9993
            child a 2004-03-03; child b 2014-03-04   | 9.9986
            child a 2004-03-03; child b              | 9.9986
            child b                                  | not_recorded
            """)
    void averagesTheAgeOfAllWhoWereBorn(String children, String age) {
        assertThat(family(children).of("mean_age_children")).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # out at T1, newly out by T3, home by T3, elsewhere at T3
            placement a network 2014-01-01                                             | 1 0 0 0
            placement a network 2014-03-03                                             | 1 0 0 0
            placement a network 2014-03-04                                             | 0 1 0 0
            placement a network 2014-01-01 2014-03-03                                  | 0 0 0 0
            placement a network 2014-01-01 2014-08-05 reunification                    | 1 0 1 0
            placement a network 2014-01-01 2014-08-06 reunification                    | 1 0 0 0
            placement a network 2014-01-01 2014-05-01; placement a residential 2014-05-01 | 1 0 0 1
            placement a network 2014-01-01 2014-05-01; placement a network 2014-05-01     | 1 0 0 0
            placement a network 2014-01-01 2014-05-01; placement a residential 2014-05-01 2014-08-05 | 1 0 0 0
            placement a network 2014-01-01 2014-05-01; placement b residential 2014-05-01 | 1 1 0 0
            """)
    void followsChildrenFromT1ToT3(String placements, String codes) {
        assertThat(family(placements).of("out_of_home_t1 new_out_of_home_t3 reunified_t3 setting_changed_t3"))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan conference established 2014-05-05 form=ek_c | 3 1 9
            plan family_plan established 2014-05-05          | 1 0 9
            """)
    void tellsTheGroupAndTheWeeksToThePlan(String plans, String codes) {
        assertThat(family(plans).of("condition offered weeks_to_t2")).isEqualTo(codes);
    }
}
