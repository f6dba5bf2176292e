package nl.terugblik.coding;

import static nl.terugblik.coding.CodedText.family;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.question.Observed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What rules tell of a family. Lines 1 to 3 are child a, its order and the plan; T1 is 2013-01-10, T2 2013-03-01 and T3
 * 2014-03-01.
 */
class TraceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new_placements_t3_network | placement a network 2013-06-02                                                       | 4 counted
            new_placements_t3_network | placement a network 2013-02-02                                                       | 4 did not start after t2 and by t3
            new_placements_t3_network | placement a residential 2013-06-02                                                   | 4 is not in the setting network
            new_placements_t3_network | placement a residential 2013-01-02 2013-06-02; placement a network 2013-06-02        | 4 is not in the setting network, 5 the child was not at home the day before, because of 4
            out_of_home_t2            | placement a network 2013-02-02; placement a residential 2013-03-02                   | 4 counted, 5 does not cover t2
            reunified_t3              | placement a network 2013-02-02 2013-06-01 reunification                              | 4 counted
            reunified_t3              | placement a network 2013-02-02 2013-06-01 transfer; placement a network 2013-08-01   | 4 was not ended by reunification, 5 has not ended
            reunified_t3              | placement a network 2013-02-02 2013-06-01 reunification; placement a network 2013-06-02 | 4 was followed on that day or the day after by 5, 5 has not ended
            reunified_t3              | placement a network 2012-02-02 2013-01-01 reunification                              | 4 did not end after t2 and by t3
            neglect_t1                | lirik 2013-01-08 neglect_signs=yes; lirik 2013-01-13 neglect_signs=no                | 4 counted, 5 another lies nearer to the moment, or as near and later
            neglect_t1                | lirik 2012-01-08 neglect_signs=yes; lirik 2013-01-13 risk=3                          | 4 lies more than 92 days from the moment, 5 has no item filled in
            arij_risk_t1              | lirik 2013-01-08 neglect_signs=yes; lirik 2013-01-13 risk=3; lirik 2013-01-13 risk=2 | 4 has no ARIJ class, 5 counted, 6 counted
            n_children                | child b 2020-01-01                                                                   | 1 counted, 4 counted
            n_children_t1             | child b 2014-01-01; child c                                                          | 1 counted, 4 was born after t1, 5 counted
            mean_age_index_children   | child b 2001-01-01                                                                   | 1 counted, 4 has no index spell of supervision
            ethnicity                 | family ethnicity=dutch                                                               | 0 counted
            ethnicity                 | family together=yes                                                                  | 0 has nothing under ethnicity
            referral_reason           | referral child 2012-01-01; referral parent                                           | 4 counted, 5 counted
            care_types_before         | care x child 2013-02-01; care x child 2013-04-01; care y parent 2013-02-01 never     | 4 counted, 5 did not start in the period that the rule names, 6 was judged necessary and never started
            care_target_after         | care x child 2013-02-01; care x child 2013-04-01                                     | 4 did not start in the period that the rule names, 5 counted
            care_types@t2             | care x child 2013-02-01 2013-02-10; care x child 2013-01-01                          | 4 was not running on t2, 5 counted
            children_supervised@t1    | extension a 2014-01-10 2014-06-10 continues 1                                        | 2+4 counted
            """)
    void tellWhatCountedAndWhatWasPassedOver(String variable, String more, String looks) {
        assertThat(family(more).looks(variable)).isEqualTo(looks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extended_after_1y     | order a 2013-01-10 2014-01-10                                                   | 2 holds no extension
            extended_after_1y     | order a 2013-01-10 2014-01-10; extension a 2014-01-10 2015-01-10 continues 1     | 2+3 counted
            extended_after_1y     | order a 2013-01-10 2013-05-10; extension a 2013-05-10 2013-11-10 continues 1     | 2+3 ended within 12 months of its start
            order_months          | order a 2013-01-10 2014-01-10                                                   | 2 counted
            order_months          | order a 2013-01-10 2014-06-10                                                   | 2 runs on t3, so that the question does not arise
            voluntary_care_closed | order a 2013-01-10 2014-01-10                                                   | 2 counted, 0 counted
            voluntary_care_closed | order a 2013-01-10 2014-06-10                                                   | 2 had not ended by t3, so that the question does not arise
            """)
    void tellOfSpellsByTheirDecisions(String variable, String orders, String looks) {
        assertThat(CodedText.file("child a 2003-01-10; " + orders, "2015-12-31").looks(variable))
                .isEqualTo(looks);
    }

    @Test
    void tellWhichVariablesOneIsMadeOf() {
        Traced traced = family("lirik 2013-01-10 neglect_signs=yes")
                .traced()
                .variable("abuse_signs_t1")
                .orElseThrow();
        assertThat(traced.madeOf())
                .containsExactly(
                        new Traced.Part("emotional_physical_t1", Code.missing(MissingReason.NOT_RECORDED)),
                        new Traced.Part("neglect_t1", Code.of(1)));
    }

    @Test
    void tellWhatWasRefusedAndWhatWasNotObserved() {
        Traced refused =
                family("refused placements").traced().variable("reunified_t3").orElseThrow();
        assertThat(refused.refused()).containsExactly(SourceTable.PLACEMENTS);
        assertThat(refused.code()).isEqualTo(Code.missing(MissingReason.REJECTED_SOURCE));
        Traced later = CodedText.file("child a; order a 2013-01-10 2014-01-10", "2013-06-01")
                .traced()
                .variable("reunified_t3")
                .orElseThrow();
        assertThat(later.notObserved()).contains("t3");
        assertThat(later.code()).isEqualTo(Code.missing(MissingReason.NOT_YET_OBSERVED));
    }

    /** By every operator: a rule that is followed answers as one that is not, whatever the file. */
    @Test
    void areTheCodesThemselves() {
        FilesByChance files = new FilesByChance(new Random(17));
        Coder coder = Coder.of(CodedText.STUDY.instrument());
        Screening screening = Screening.of(CodedText.STUDY);
        int coded = 0;
        for (int i = 0; i < 3000; i++) {
            CaseFile file = files.next();
            LocalDate until = FilesByChance.T1.plusDays(i % 900);
            if (screening.screen(file, Standing.PRESENT, Observed.until(until)) instanceof Candidate candidate) {
                coded++;
                assertThat(coder.trace(file, candidate, until).variables().stream()
                                .map(Traced::code))
                        .containsExactlyElementsOf(codes(coder.code(file, candidate, until, new Pseudonym(1, 2))));
            }
        }
        assertThat(coded).isGreaterThan(400);
    }

    static List<Code> codes(CodedFamily coded) {
        return Stream.concat(
                        coded.codes().stream(), coded.trajectory().stream().flatMap(point -> point.codes().stream()))
                .toList();
    }
}
