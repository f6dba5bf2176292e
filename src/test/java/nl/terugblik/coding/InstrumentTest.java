package nl.terugblik.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.coding.operator.Operators;
import nl.terugblik.cohort.Group;
import nl.terugblik.protocol.InstrumentFile;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an instrument can say without a line of code. */
class InstrumentTest {

    private static final Path PUBLISHED = Path.of("jobs/instruments/ekc-2016.yaml");

    @TempDir
    private Path folder;

    @Test
    void codesEveryVariableInTheOrderOfTheCodedFile() {
        assertThat(CodedText.STUDY.instrument().variables().stream().map(Variable::name))
                .containsExactly(
                        "ethnicity",
                        "n_children",
                        "mean_age_index_children",
                        "parents_together",
                        "two_households",
                        "parental_mid",
                        "referral_reason",
                        "months_to_plan",
                        "extended_after_1y",
                        "order_months",
                        "voluntary_care_closed",
                        "out_of_home_t2",
                        "placements_t2_network",
                        "placements_t2_agency_foster",
                        "placements_t2_residential",
                        "new_out_of_home_t3",
                        "new_placements_t3_network",
                        "new_placements_t3_agency_foster",
                        "new_placements_t3_residential",
                        "reunified_t3",
                        "reunified_t3_from_network",
                        "reunified_t3_from_agency_foster",
                        "reunified_t3_from_residential",
                        "abuse_signs_t1",
                        "abuse_signs_t3",
                        "emotional_physical_t1",
                        "emotional_physical_t3",
                        "neglect_t1",
                        "neglect_t3",
                        "arij_risk_t1",
                        "arij_risk_t3",
                        "care_types_before",
                        "care_types_after",
                        "care_target_before",
                        "care_target_after",
                        "n_children_t1",
                        "care_types_t1");
        CodedFamily coded = CodedText.family("").coded();
        assertThat(coded.codes()).hasSize(37);
        assertThat(coded.group()).isEqualTo(new Group("control", 1));
        assertThat(coded.trajectory()).extracting(TrajectoryPoint::moment).containsExactly("t1", "t2", "t3");
    }

    @Test
    void saysOfTheFactsWithoutADateThatTheyHoldAsOfTheExtraction() {
        assertThat(CodedText.STUDY.instrument().variables().stream()
                        .filter(Variable::asExtracted)
                        .map(Variable::name))
                .containsExactly("ethnicity", "parents_together", "two_households", "parental_mid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # three months after the plan of 2013-03-01 is 2013-06-01
            lirik 2013-06-01 violence_signs=no neglect_signs=no                         | 2015-12-31 | 0
            lirik 2013-06-01 violence_signs=yes                                         | 2015-12-31 | 1
            lirik 2013-09-01 neglect_signs=yes                                          | 2015-12-31 | 1
            lirik 2013-09-02 neglect_signs=yes                                          | 2015-12-31 | not_recorded
            lirik 2013-06-01 severe_maltreatment=yes violence_signs=no neglect_signs=no | 2015-12-31 | 0
            lirik 2013-05-01 neglect_signs=yes                                          | 2013-05-31 | not_yet_observed
            refused lirik                                                               | 2013-05-31 | rejected_source
            """)
    void addsAnotherSubStudysAbuseScoreAndMomentByYamlAlone(String more, String extractedOn, String code)
            throws IOException {
        String yaml = Files.readString(PUBLISHED).replace("\nvariables:\n", """

                moments:
                  t3m: {from: t2, months: 3}

                variables:
                  abuse_score_t3m:
                    label: {nl: Mishandeling na drie maanden, en: Abuse after three months}
                    kind: binary
                    moment: t3m
                    observed_by: t3m
                    sources: [lirik]
                    description: {nl: Twee items, en: Two items}
                    rule: {any_yes: {items: [violence_signs, neglect_signs], moment: t3m, within_days: 92}}
                """);
        Path file = Files.writeString(folder.resolve("sub-study-iv.yaml"), yaml);
        assertThat(CodedText.file(InstrumentFile.read(file), CodedText.FAMILY + more, extractedOn)
                        .of("abuse_score_t3m"))
                .isEqualTo(code);
    }

    @Test
    void offersInItsSchemaTheOperatorsThatThereAre() {
        JsonNode schema = JsonMapper.shared().readTree(Path.of("jobs/instruments/instrument.schema.json"));
        assertThat(schema.at("/$defs/variable/properties/rule/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Operators.names());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mean_age: {moment: t1}                                  | mean_age: {moment: t9}                                     | line 37: variables.mean_age_index_children.rule.mean_age names the moment t9, which the instrument does not have; did you mean t1?
            count_distinct: {before: t1}                            | count_distinct: {}                                         | variables.care_types_t1.rule.count_distinct needs before, from or through.
            [emotional_physical_t1, neglect_t1]                     | [emotional_physical_t1, neglect]                           | variables.abuse_signs_t1.rule.any_of names neglect, which is not in the same part of the instrument; did you mean neglect_t1?
            [emotional_physical_t1, neglect_t1]                     | [abuse_signs_t1, neglect_t1]                               | variables.abuse_signs_t1.rule.any_of is made of itself; leave it out of what it is made of.
            codes: {dutch: 0, other: 1}                             | codes: {dutch: 0}                                          | variables.ethnicity.rule.fact needs a code for other.
            codes: {dutch: 0, other: 1}                             | codes: {dutch: 0, other: 1, more: 2}                       | variables.ethnicity.rule.fact has a code for a value that the field cannot have.
            lowest_class: {moment: t1, within_days: 92}             | lowest_class: {within_days: 92}                            | variables.arij_risk_t1.rule.lowest_class needs a moment.
            """)
    void saysWhichRuleCannotBeUsed(String from, String to, String fault) throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.yaml"), Files.readString(PUBLISHED).replace(from, to));
        assertThatThrownBy(() -> Coder.of(InstrumentFile.read(file)))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("own.yaml line ")
                .hasMessageEndingWith(fault);
    }
}
