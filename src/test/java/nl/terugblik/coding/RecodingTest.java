package nl.terugblik.coding;

import static nl.terugblik.coding.CodedText.FAMILY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseFileText;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.protocol.Recoding;
import nl.terugblik.protocol.Study;
import nl.terugblik.question.Observed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same case file by other rules: what each would make of it. */
class RecodingTest {

    private static final LocalDate OBSERVED = LocalDate.parse("2015-12-31");

    /** An assessment so many days after T1 (2013-01-10), in which one thing was answered. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # day        | answered                 | 92 days      | 31 days      | 183 days     | unanswered is no
            2013-01-10   | violence_signs=yes       | 1            | 1            | 1            | 1
            2013-01-10   | violence_signs=no        | not_recorded | not_recorded | not_recorded | 0
            2013-02-10   | violence_signs=yes       | 1            | 1            | 1            | 1
            2013-02-11   | violence_signs=yes       | 1            | not_recorded | 1            | 1
            2013-04-13   | violence_signs=yes       | not_recorded | not_recorded | 1            | not_recorded
            2013-07-12   | violence_signs=yes       | not_recorded | not_recorded | 1            | not_recorded
            2013-07-13   | violence_signs=yes       | not_recorded | not_recorded | not_recorded | not_recorded
            2013-01-10   | neglect_signs=yes        | not_recorded | not_recorded | not_recorded | 0
            2013-01-10   | risk=3                   | not_recorded | not_recorded | not_recorded | not_recorded
            """)
    void assessments(String day, String answered, String own, String month, String halfYear, String asNo) {
        String lirik = FAMILY + "lirik " + day + " " + answered;
        assertThat(coded(lirik, assessments(92))).isEqualTo(own);
        assertThat(coded(lirik, assessments(31))).isEqualTo(month);
        assertThat(coded(lirik, assessments(183))).isEqualTo(halfYear);
        assertThat(coded(lirik, new Recoding("no", OptionalInt.empty(), OptionalInt.empty(), true)))
                .isEqualTo(asNo);
    }

    private static Recoding assessments(int days) {
        return new Recoding("days", OptionalInt.empty(), OptionalInt.of(days), false);
    }

    private static String coded(String file, Recoding recoding) {
        return CodedText.file(recoding.of(CodedText.STUDY).instrument(), file, OBSERVED.toString())
                .of("emotional_physical_t1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # plan                                     | days | t2         | t3
            ''                                         | 42   | 2013-02-21 | 2014-02-21
            ''                                         | 0    | 2013-01-10 | 2014-01-10
            ''                                         | 91   | 2013-04-11 | 2014-04-11
            plan family_plan established 2013-03-01    | 91   | 2013-03-01 | 2014-03-01
            """)
    void momentsWithoutAPlan(String plan, int days, LocalDate t2, LocalDate t3) {
        Study other = new Recoding("t2", OptionalInt.of(days), OptionalInt.empty(), false).of(CodedText.STUDY);
        CaseFile file = CaseFileText.read("child a 2003-01-10; order a 2013-01-10 2014-01-10; " + plan);
        Candidate candidate = (Candidate) Screening.of(other).screen(file, Standing.PRESENT, Observed.until(OBSERVED));
        assertThat(candidate.t2()).contains(t2);
        assertThat(candidate.t3()).contains(t3);
        Candidate own =
                (Candidate) Screening.of(CodedText.STUDY).screen(file, Standing.PRESENT, Observed.until(OBSERVED));
        assertThat(Screening.of(other).remeasured(own)).isEqualTo(candidate);
    }

    /** What only some rules change is coded as if all were coded anew, and is left alone where nothing can change. */
    @Test
    void codeOnlyWhatTheyChange() {
        FilesByChance files = new FilesByChance(new Random(20130110));
        Coder own = Coder.of(CodedText.STUDY.instrument());
        Pseudonym as = new Pseudonym(7, 7);
        Map<String, Integer> untouched = new TreeMap<>();
        Map<String, Integer> moved = new TreeMap<>();
        for (int i = 0; i < 2000; i++) {
            CaseFile file = files.next();
            if (Screening.of(CodedText.STUDY).screen(file, Standing.PRESENT, Observed.until(OBSERVED))
                    instanceof Candidate candidate) {
                CodedFamily coded = own.code(file, candidate, OBSERVED, as);
                for (Recoding rule : Recoding.USUAL) {
                    Study other = rule.of(CodedText.STUDY);
                    Candidate measured = Screening.of(other).remeasured(candidate);
                    CodedFamily quick = OtherRules.of(CodedText.STUDY.instrument(), other.instrument())
                            .code(coded, file, measured, OBSERVED);
                    CodedFamily anew = Coder.of(other.instrument()).code(file, measured, OBSERVED, as);
                    assertThat(quick.codes()).isEqualTo(anew.codes());
                    assertThat(quick.t2()).isEqualTo(anew.t2());
                    assertThat(quick.t3()).isEqualTo(anew.t3());
                    assertThat(quick.t2Source()).isEqualTo(anew.t2Source());
                    untouched.merge(rule.name(), quick == coded ? 1 : 0, Integer::sum);
                    moved.merge(rule.name(), quick.codes().equals(coded.codes()) ? 0 : 1, Integer::sum);
                }
            }
        }
        assertThat(moved.values()).allMatch(times -> times > 50);
        assertThat(untouched.get("t2-at-order")).isGreaterThan(50);
    }

    @Test
    void leaveEverythingElseOfTheStudyAsItIs() {
        Study other = new Recoding("none", OptionalInt.empty(), OptionalInt.empty(), false).of(CodedText.STUDY);
        assertThat(other).isEqualTo(CodedText.STUDY);
    }
}
