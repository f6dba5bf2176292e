package nl.terugblik.coding;

import static nl.terugblik.coding.CodedText.FAMILY;
import static nl.terugblik.coding.CodedText.family;
import static nl.terugblik.coding.CodedText.file;
import static org.assertj.core.api.Assertions.assertThat;

import nl.terugblik.coding.codes.MissingReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a value is missing, and which reason comes first. T2 is 2013-03-01 and T3 2014-03-01. */
class MissingValuesTest {

    private static final String T3_VARIABLES = "order_months voluntary_care_closed new_out_of_home_t3"
            + " new_placements_t3_network new_placements_t3_agency_foster new_placements_t3_residential reunified_t3"
            + " reunified_t3_from_network reunified_t3_from_agency_foster reunified_t3_from_residential abuse_signs_t3"
            + " emotional_physical_t3 neglect_t3 arij_risk_t3 care_types_after care_target_after";
    private static final String PLACEMENT_VARIABLES = "out_of_home_t2 placements_t2_network"
            + " placements_t2_agency_foster placements_t2_residential new_out_of_home_t3 new_placements_t3_network"
            + " new_placements_t3_agency_foster new_placements_t3_residential reunified_t3 reunified_t3_from_network"
            + " reunified_t3_from_agency_foster reunified_t3_from_residential";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            children         | n_children mean_age_index_children n_children_t1
            referral_reasons | referral_reason
            lirik            | abuse_signs_t1 abuse_signs_t3 emotional_physical_t1 emotional_physical_t3 neglect_t1 neglect_t3 arij_risk_t1 arij_risk_t3
            care_episodes    | care_types_before care_types_after care_target_before care_target_after care_types_t1
            """)
    void everyVariableOfATableWithARefusedRowIsMissing(String table, String variables) {
        assertThat(family("refused " + table).missing(MissingReason.REJECTED_SOURCE))
                .isEqualTo(variables);
    }

    @Test
    void refusedPlacementsLeaveOutOfHomeAtT2OnlyWhereItIsYes() {
        assertThat(family("refused placements").missing(MissingReason.REJECTED_SOURCE))
                .isEqualTo(PLACEMENT_VARIABLES);
        CodedText placed = family("placement a network 2013-02-01; refused placements");
        assertThat(placed.of("out_of_home_t2 placements_t2_network")).isEqualTo("1 rejected_source");
        assertThat(placed.missing(MissingReason.REJECTED_SOURCE))
                .isEqualTo(PLACEMENT_VARIABLES.replace("out_of_home_t2 ", ""));
        assertThat(placed.over("children_out_of_home"))
                .isEqualTo("rejected_source / rejected_source / rejected_source");
    }

    @Test
    void refusedObjectionsAndJournalsOfExperimentalFamiliesMakeNothingMissing() {
        String file = "child a; order a 2013-01-10 2014-01-10; plan conference established 2013-03-01;"
                + "refused journal objections";
        assertThat(file(file, "2015-12-31").missing(MissingReason.REJECTED_SOURCE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2014-03-01,false", "2014-02-28,true"})
    void variablesOfT3AreNotYetObservedWhereItLiesAfterTheExtraction(String extractedOn, boolean missing) {
        assertThat(file(FAMILY, extractedOn).missing(MissingReason.NOT_YET_OBSERVED))
                .isEqualTo(missing ? T3_VARIABLES : "");
    }

    @Test
    void variablesOfT2AreNotYetObservedWhereItLiesAfterTheExtraction() {
        CodedText coded = file("child a; order a 2013-01-10 2014-01-10", "2013-02-20");
        assertThat(coded.missing(MissingReason.NOT_YET_OBSERVED))
                .isEqualTo("extended_after_1y order_months voluntary_care_closed out_of_home_t2 placements_t2_network"
                        + " placements_t2_agency_foster placements_t2_residential"
                        + T3_VARIABLES.replace("order_months voluntary_care_closed", ""));
        assertThat(coded.over("care_types")).isEqualTo("0 / not_yet_observed / not_yet_observed");
        assertThat(file("child a; order a 2013-01-10 2014-01-10", "2013-02-21").of("out_of_home_t2"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a refused row comes before an unobserved moment, that before a question that does not arise
            reunified_t3          | refused placements | 2014-02-28 | rejected_source
            out_of_home_t2        | refused placements; placement a network 2013-01-10 | 2013-02-28 | rejected_source
            voluntary_care_closed | ''                 | 2014-01-09 | not_yet_observed
            order_months          | ''                 | 2014-01-09 | not_yet_observed
            arij_risk_t3          | ''                 | 2014-02-28 | not_yet_observed
            arij_risk_t3          | refused lirik      | 2014-02-28 | rejected_source
            arij_risk_t3          | ''                 | 2014-03-01 | not_recorded
            referral_reason       | refused referral_reasons; referral child | 2014-03-01 | rejected_source
            """)
    void theFirstReasonCounts(String variable, String more, String extractedOn, String reason) {
        String file = "child a; order a 2013-01-10 2014-01-10; plan conference established 2013-03-01; ";
        String plan = variable.equals("out_of_home_t2") ? "child a; order a 2013-01-20 2014-01-10; " : file;
        assertThat(file(plan + more, extractedOn).of(variable)).isEqualTo(reason);
    }
}
