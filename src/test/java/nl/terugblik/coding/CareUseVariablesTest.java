package nl.terugblik.coding;

import static nl.terugblik.coding.CodedResearch.family;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts, kinds and costs of care by the price list that comes with the program. */
class CareUseVariablesTest {

    private static final String ASKED = "asked care-use t1 parent 2014-03-10;";
    private static final String LATER = "asked care-use t3 parent 2014-08-10;";
    private static final List<String> OTHERS = List.of(
            "youth_care_agency riagg ggz psychology_practice parent_child_centre social_work school_psychologist"
                    .concat(" addiction_care physiotherapy acupuncture homeopathy masseur creative_therapy")
                    .split(" "));

    /** Answers "no" for the thirteen sources that the test is not about: all but gp and psychomotor_therapy. */
    private static final String NO =
            OTHERS.stream().map(source -> "used " + source + " no").collect(Collectors.joining(";", "", ";"));

    static final String NOTHING = NO + "used psychomotor_therapy no; used gp no";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # contacts, kinds, health, legal; a gp on site costs 28 of 2009, which is 31.08 of 2014
            used gp yes 3 site doctor; used psychomotor_therapy no        | 3 1 93.24 not_recorded
            used gp yes 3 site doctor; used gp yes 1 site doctor; used psychomotor_therapy no | 4 1 124.32 not_recorded
            used gp yes 0; used psychomotor_therapy no                    | 0 1 0 not_recorded
            used gp no; used psychomotor_therapy no                       | 0 0 0 not_recorded
            # no price for it, or no contacts
            used gp yes 3 phone doctor; used psychomotor_therapy no       | 3 1 not_recorded not_recorded
            used gp yes - site doctor; used psychomotor_therapy no        | not_recorded 1 not_recorded not_recorded
            used gp no; used psychomotor_therapy no; used legal_lawyer yes 2 site; used medicine_sleep yes 10; used foster_care no | 0 0 4.2 272.5
            used gp no; used psychomotor_therapy no; used legal_court no  | 0 0 0 0
            used legal_lawyer yes 2 site                                  | not_recorded not_recorded not_recorded 272.5
            used gp no; used psychomotor_therapy no; used foster_care yes | 0 0 not_recorded not_recorded
            # all fifteen must be known
            used gp yes 3 site doctor                                     | not_recorded not_recorded not_recorded not_recorded
            # others add where a row names them; an unknown one is ignored
            used gp no; used psychomotor_therapy no; used astrologer yes 9 | 0 0 0 not_recorded
            """)
    void addUpOverFifteenSources(String uses, String codes) {
        assertThat(family(ASKED + NO + uses).of("contacts_t1 care_types_used_t1 costs_health_t1 costs_legal_t1"))
                .isEqualTo(codes);
        assertThat(family(LATER + NO + uses).of("contacts_t3 care_types_used_t3 costs_health_t3 costs_legal_t3"))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2014-03-10 carer=yes; NOTHING                             | ''                                | 0
            2014-03-10 carer=yes; NO used gp yes 2; used psychomotor_therapy no | 2014-03-10 carer=yes; NOTHING | 1
            2014-03-10 carer=yes; NO                                  | 2014-03-10; NOTHING               | not_recorded
            2014-03-10 carer=yes; used astrologer yes 1               | 2014-03-10; NOTHING               | 0
            not_asked                                                 | 2014-03-10; NOTHING               | 0
            not_asked                                                 | refused                           | not_applicable
            """)
    void goByOneParentOrTheMeanOfSeveral(String one, String other, String contacts) {
        String lines = (unfolded(one) + ";" + unfolded(other));
        assertThat(family(lines).of("contacts_t1")).isEqualTo(contacts);
    }

    private static String unfolded(String what) {
        return what.isEmpty()
                ? ""
                : "asked care-use t1 parent " + what.replace("NOTHING", NOTHING).replaceFirst("NO( |$)", NO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recruited fnb-2014 2014-02-03 offer inactive=unable                                 | not_applicable
            recruited fnb-2014 2014-02-03 offer inactive=language                               | not_applicable
            recruited fnb-2014 2014-02-03 offer inactive=unable active=                         | not_applicable
            recruited fnb-2014 2014-02-03 offer inactive=unable active=yes                      | not_recorded
            recruited fnb-2014 2014-02-03 offer inactive=no_parent                              | not_recorded
            recruited fnb-2014 2014-02-03 offer inactive=declined_later                         | not_recorded
            recruited fnb-2014 2014-02-03 offer                                                 | not_recorded
            recruited other-study 2014-02-03 offer inactive=unable                              | not_recorded
            """)
    void areNotAskedOfFamiliesThatCannotAnswer(String lines, String code) {
        assertThat(family(lines).of("contacts_t1 costs_health_t3 costs_legal_t1"))
                .isEqualTo(code + " " + code + " " + code);
        assertThat(family(lines).of("capi_abuse_t1 education_low")).isEqualTo("not_recorded not_recorded");
        assertThat(family(lines + ";" + ASKED + NOTHING).of("contacts_t1")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # with the conference, without, and at T1
            plan conference established 2014-05-05 form=ek_c                                       | 4000 0 0
            plan conference established 2014-05-05 form=ek_c price=3900.50                         | 3900.5 0 0
            plan conference established 2014-05-05 form=ek_c price=0                               | 0 0 0
            plan conference established 2014-05-05 form=fnb_sonestra coordinator=professional      | 2460 0 0
            plan conference established 2014-05-05 form=fnb_sonestra coordinator=citizen           | 2460 0 0
            plan conference established 2014-05-05 form=fnb_sonestra coordinator=protector         | 0 0 0
            plan conference established 2014-05-05 form=verve                                      | 0 0 0
            plan conference established 2014-05-05 form=sos coordinator=protector                  | 0 0 0
            plan conference established 2014-05-05 form=fnb_sonestra                               | not_recorded 0 0
            plan conference established 2014-05-05 form=other                                      | not_recorded 0 0
            plan conference established 2014-05-05 form=other price=100                            | 100 0 0
            plan conference established 2014-05-05                                                 | not_recorded 0 0
            plan conference established 2014-05-05 price=50                                        | 50 0 0
            # two on one day: the row of the lowest form; of two days the earlier
            plan conference established 2014-05-05 form=sos price=7; plan conference established 2014-05-05 form=ek_c | 4000 0 0
            plan conference established 2014-05-05 price=7; plan conference established 2014-05-05 form=sos | 0 0 0
            plan conference established 2014-06-05 form=ek_c; plan conference established 2014-05-05 form=sos | 0 0 0
            # none that came about
            plan conference cancelled form=ek_c price=100 ended=2014-05-05                         | 0 0 0
            plan conference established 2014-03-02 form=ek_c                                       | 0 0 0
            plan conference established 2014-03-03 form=ek_c                                       | 4000 0 0
            plan family_plan established 2014-05-05                                                | 0 0 0
            """)
    void holdThePriceOfTheConferenceAtT3(String plans, String costs) {
        assertThat(family(ASKED + NOTHING + ";" + LATER + NOTHING + ";" + plans)
                        .of("costs_health_t3 costs_health_t3_without costs_health_t1"))
                .isEqualTo(costs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            matter care_use care-use t1       | rejected_source 0
            matter questionnaires care-use t3 | 0 rejected_source
            matter care_use capi-sf t1        | 0 0
            matter care_use                   | rejected_source rejected_source
            """)
    void areUnknownWhereARowOfTheQuestionnaireWasRefused(String refused, String codes) {
        assertThat(family(ASKED + NOTHING + ";" + LATER + NOTHING + ";" + refused)
                        .of("contacts_t1 contacts_t3"))
                .isEqualTo(codes);
    }
}
