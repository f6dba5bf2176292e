package nl.terugblik.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.protocol.analysis.AnalysisPlan;
import nl.terugblik.protocol.analysis.AnalysisPlan.Entry;
import nl.terugblik.protocol.analysis.AnalysisPlan.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an instrument file says, and what is said about one that cannot be used. */
class InstrumentFileTest {

    private static final Path PUBLISHED = Path.of("jobs/instruments/ekc-2016.yaml");

    @TempDir
    private Path folder;

    private final Instrument instrument = InstrumentFile.read(PUBLISHED);

    @Test
    void holdsLabelsValuesSourcesAndRulesOfItsVariables() {
        Variable outOfHome = instrument.variable("out_of_home_t2").orElseThrow();
        assertThat(outOfHome.label()).isEqualTo(new Label("Uithuisplaatsing op T2", "Out of home at T2"));
        assertThat(outOfHome.kind()).isEqualTo(Variable.Kind.BINARY);
        assertThat(outOfHome.values().get(1)).isEqualTo(new Label("ja", "yes"));
        assertThat(outOfHome.sources()).isEqualTo(Set.of(SourceTable.PLACEMENTS));
        assertThat(outOfHome.moment()).contains("t2");
        assertThat(outOfHome.observedBy()).contains("t2");
        assertThat(outOfHome.standsDespiteRefusal()).contains(1);
        assertThat(outOfHome.rule().operator()).isEqualTo("placed_on");
        assertThat(outOfHome.rule().parameters()).containsEntry("moment", "t2");
    }

    @Test
    void listsTheMeasuresThatAreFollowedOverTime() {
        assertThat(instrument.trajectories().stream().map(Variable::name))
                .containsExactly(
                        "children_supervised",
                        "children_out_of_home",
                        "placements_network",
                        "placements_agency_foster",
                        "placements_residential",
                        "severe_maltreatment",
                        "violence_signs",
                        "insufficient_protection",
                        "insufficient_basic_care",
                        "caregiver_unavailable",
                        "neglect_signs",
                        "abuse_signs",
                        "emotional_physical",
                        "neglect",
                        "arij_risk",
                        "care_types");
    }

    @Test
    void listsTheComparisonsInTheOrderOfTheReport() {
        AnalysisPlan plan = instrument.analysis();
        assertThat(plan.baseline()).hasSize(14).startsWith(new Entry("ethnicity", "5.1"));
        assertThat(plan.outcomes())
                .hasSize(10)
                .contains(new Outcome(
                        "neglect_t3",
                        "5.7",
                        List.of(List.of(), List.of("abuse_signs_t1"), List.of("neglect_t1")),
                        Optional.of("lower")));
        assertThat(plan.moderation().outcomes())
                .extracting(Entry::variable)
                .containsExactly(
                        "extended_after_1y",
                        "order_months",
                        "abuse_signs_t3",
                        "neglect_t3",
                        "arij_risk_t3",
                        "care_types_after");
        assertThat(plan.moderation().models()).containsExactly(List.of(), List.of("abuse_signs_t1"));
        assertThat(plan.reliability().get(0).items()).hasSize(4);
        assertThat(plan.reliability().get(0).moments()).containsExactly("t1", "t3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule: {referral: {}}                         | rule: {referal: {}}                         | variables.referral_reason.rule.referal is not known here; did you mean referral?
            rule: {referral: {}}                         | rule: {referral: {of: t1}}                  | variables.referral_reason.rule.referral.of is not known here.
            rule: {referral: {}}                         | rule: {}                                    | variables.referral_reason.rule must name exactly one operator.
            rule: {referral: {}}                         | rule: {referral: {}, running_on: {}}        | variables.referral_reason.rule must name exactly one operator.
            rule: {extended_after: {months: 12}}         | rule: {extended_after: {months: a year}}    | variables.extended_after_1y.rule.extended_after.months must be a whole number from 1 to 120.
            rule: {extended_after: {months: 12}}         | rule: {extended_after: {}}                  | variables.extended_after_1y.rule.extended_after needs the field months.
            severe_maltreatment, violence_signs], moment: t1 | sever_maltreatment], moment: t1         | variables.emotional_physical_t1.rule.any_yes.items[0] must be one of severe_maltreatment, violence_signs, insufficient_protection, insufficient_basic_care, caregiver_unavailable, neglect_signs.
            sources: [referral_reasons]                  | sources: [referrals]                        | variables.referral_reason.sources[0] must be one of families, children, referral_reasons, supervision_orders, placements, lirik, care_episodes, plans, journal, recruitment, council_reports, questionnaires, answers, care_use.
            label: {nl: Etniciteit, en: Ethnicity}       | label: {nl: Etniciteit}                     | variables.ethnicity.label needs the field en.
            table: "5.11"                                | table: 5.11                                 | analysis.outcomes[9].table must be a text that is not empty.
            variable: order_months, table: "5.6"         | variable: order_month, table: "5.6"         | analysis.moderation.outcomes[1].variable: order_month is not a variable of the instrument; did you mean order_months?
            [abuse_signs_t1], [neglect_t1]               | [abuse_signs_t1], [neglect]                 | analysis.outcomes[7].models[2]: neglect is not a variable of the instrument; did you mean neglect_t1?
            items: *neglect_items#      moments          | items: [neglect_t1]#      moments           | analysis.reliability.neglect.items: neglect_t1 is not a measure of the trajectories; did you mean neglect?
            #variables:#                                 | #moments: {t1: {from: t2}}#variables:#      | moments.t1 cannot take the name of a moment that every study has.
            #variables:#                                 | #moments: {t4: {from: t5}}#variables:#      | moments.t4.from: t5 is not a moment named before it; did you mean t1?
            observed_by: t2                              | observed_by: t4                             | observed_by: t4 is not a moment; did you mean t1?
            values: {0: {nl: autochtoon, en: Dutch}, 1: {nl: andere, en: other}} | values: {}           | variables.ethnicity.values must not be empty.
            #  ethnicity:#                               | #  Ethnicity:#                              | must be named in lower-case letters, digits, _ and - only.
            """)
    void namesLineAndFieldOfEachFault(String from, String to, String fault) throws IOException {
        String yaml = Files.readString(PUBLISHED).replace(from.replace('#', '\n'), to.replace('#', '\n'));
        Path file = Files.writeString(folder.resolve("own.yaml"), yaml);
        InvalidStudy invalid = catchThrowableOfType(InvalidStudy.class, () -> InstrumentFile.read(file));
        assertThat(invalid.faults().get(0)).contains("own.yaml line ").endsWith(fault);
    }
}
