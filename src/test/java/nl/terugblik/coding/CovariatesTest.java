package nl.terugblik.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.InstrumentFile;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What matching sees of a family, beside what is coded of it for everyone else. */
class CovariatesTest {

    private static final Instrument PUBLISHED = CodedText.STUDY.instrument();

    @TempDir
    Path folder;

    @Test
    void areTheVariablesThatTheInstrumentKnowsByT1() {
        assertThat(PUBLISHED.variables().stream().filter(Variable::knownByT1).map(Variable::name))
                .containsExactly(
                        "ethnicity",
                        "mean_age_index_children",
                        "parents_together",
                        "two_households",
                        "parental_mid",
                        "referral_reason",
                        "abuse_signs_t1",
                        "emotional_physical_t1",
                        "neglect_t1",
                        "arij_risk_t1",
                        "n_children_t1",
                        "care_types_t1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # variable              | more of the file                                                    | coded  | at T1
            ethnicity               | family ethnicity=other closed=2014-01-01                            | 1      | 1
            parents_together        | family together=yes                                                 | 1      | 1
            two_households          | family households=2                                                 | 1      | 1
            referral_reason         | referral child                                                      | 0      | 0
            referral_reason         | referral child 2012-12-01; referral parent 2013-02-01               | 2      | 0
            referral_reason         | referral parent 2013-02-01                                          | 1      | not_recorded
            neglect_t1              | lirik 2013-01-10 neglect_signs=yes                                  | 1      | 1
            neglect_t1              | lirik 2013-01-11 neglect_signs=yes                                  | 1      | not_recorded
            neglect_t1              | lirik 2012-12-31 neglect_signs=yes; lirik 2013-01-11 insufficient_protection=no insufficient_basic_care=no caregiver_unavailable=no neglect_signs=no | 0 | 1
            neglect_t1              | lirik 2012-10-09 neglect_signs=yes                                  | not_recorded | not_recorded
            emotional_physical_t1   | lirik 2012-12-01 violence_signs=yes; lirik 2013-01-20 severe_maltreatment=no violence_signs=no | 0 | 1
            abuse_signs_t1          | lirik 2013-01-20 violence_signs=yes                                 | 1      | not_recorded
            arij_risk_t1            | lirik 2012-12-01 risk=4; lirik 2013-01-20 risk=1                    | 1      | 4
            arij_risk_t1            | lirik 2013-01-20 risk=1                                             | 1      | not_recorded
            arij_risk_t1            | lirik 2012-12-01 risk=4; refused lirik                              | rejected_source | rejected_source
            n_children_t1           | child b 2013-01-11; child c                                         | 2      | 2
            n_children_t1           | child b 2013-03-10; order b 2012-12-20 2013-12-20                   | 1      | 1
            care_types_t1           | care x child 2013-01-09; care x parent 2012-01-01; care y child 2013-01-10; care z child ? never | 1 | 1
            """)
    void knowNothingThatWasRecordedLater(String variable, String more, String coded, String atT1) {
        assertThat(CodedText.family(more).of(variable)).isEqualTo(coded);
        assertThat(CodedText.family(more).atT1(variable)).isEqualTo(atT1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # more children and their orders, beside a child of ten with an order on T1, 2013-12-10   | coded   | at T1
            child b 2008-12-10; order b 2013-12-01 2014-12-01                                        | 7.5003  | 7.5003
            child b 2008-12-10; order b 2014-01-05 2015-01-05                                        | 7.5003  | 10.0014
            child b 2014-01-01; order b 2014-01-05 2015-01-05                                        | 5.0007  | 10.0014
            child b 2014-01-01; order b 2013-12-01 2014-12-01                                        | 5.0007  | 5.0007
            child b 2008-12-10; order b 2012-12-01 2013-11-20; order b 2013-12-01 2014-12-01; extension b 2014-01-05 2014-11-20 of 2 | 10.0014 | 7.5003
            """)
    void takeTheAgeOfTheChildrenWhoseOrderWasNewByT1(String others, String coded, String atT1) {
        CodedText family = CodedText.file("child a 2003-12-10; order a 2013-12-10 2014-12-10; " + others, "2015-12-31");
        assertThat(family.of("mean_age_index_children")).isEqualTo(coded);
        assertThat(family.atT1("mean_age_index_children")).isEqualTo(atT1);
    }

    @Test
    void standInTheOrderInWhichTheyAreNamed() {
        CodedText family = CodedText.family("family ethnicity=other; care x child 2012-01-01; child b");
        assertThat(family.atT1("care_types_t1 n_children_t1 ethnicity")).isEqualTo("1 2 1");
        assertThat(family.atT1("ethnicity care_types_t1")).isEqualTo("1 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count_distinct: {before: t1} | count_distinct: {before: t2} | variables.care_types_t1.rule.count_distinct names the moment t2, which the instrument does not have; did you mean t1?
            [emotional_physical_t1, neglect_t1] | [emotional_physical_t3, neglect_t1] | variables.abuse_signs_t1.rule.any_of names emotional_physical_t3, which is not in the same part of the instrument; did you mean emotional_physical_t1?
            """)
    void areRefusedWhereTheirRuleReachesPastT1AllTheSame(String from, String to, String fault) throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.yaml"),
                Files.readString(Path.of("jobs/instruments/ekc-2016.yaml")).replace(from, to));
        assertThatThrownBy(() -> CovariateCoder.of(InstrumentFile.read(file), List.of("ethnicity")))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageEndingWith(fault);
    }
}
