package nl.terugblik.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.cohort.FamilyAtT1;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Variable;
import nl.terugblik.question.Observed;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a family after T1, matching sees the same family. */
class NothingAfterT1Test {

    private static final Study STUDY = CodedText.STUDY;
    private static final int FAMILIES = 4000;

    private final List<Variable> known =
            STUDY.instrument().variables().stream().filter(Variable::knownByT1).toList();
    private final CovariateCoder covariates = CovariateCoder.of(
            STUDY.instrument(), known.stream().map(Variable::name).toList());
    private final Coder coder = Coder.of(STUDY.instrument());

    @Test
    void changesNothingOfWhatFamiliesAreMatchedOn() {
        Random random = new Random(2016);
        FilesByChance files = new FilesByChance(random);
        OtherFuture future = new OtherFuture(FilesByChance.T1, random);
        Map<String, Integer> changed = new TreeMap<>();
        for (int i = 0; i < FAMILIES; i++) {
            CaseFile file = files.next();
            CaseFile other = future.of(file);
            assertThat(at(other)).isEqualTo(at(file));
            assertThat(covariates.code(at(other))).isEqualTo(covariates.code(at(file)));
            differences(file, other).forEach(name -> changed.merge(name, 1, Integer::sum));
        }
        // The same futures do change what is coded of a family in full, so they are no idle ones.
        assertThat(changed.keySet())
                .contains(
                        "mean_age_index_children",
                        "referral_reason",
                        "abuse_signs_t1",
                        "emotional_physical_t1",
                        "neglect_t1",
                        "arij_risk_t1");
        assertThat(changed.values()).allMatch(families -> families > 20);
    }

    @Test
    void isHiddenWhileThePastIsNot() {
        Random random = new Random(2017);
        FilesByChance files = new FilesByChance(random);
        OtherFuture sinceLongBefore = new OtherFuture(FilesByChance.T1.minusDays(200), random);
        int seen = 0;
        for (int i = 0; i < FAMILIES / 10; i++) {
            CaseFile file = files.next();
            seen += at(sinceLongBefore.of(file)).equals(at(file)) ? 0 : 1;
        }
        assertThat(seen).isGreaterThan(FAMILIES / 20);
    }

    private static FamilyAtT1 at(CaseFile file) {
        return FamilyAtT1.of(file, FilesByChance.T1, STUDY.cohort().indexSpellDays());
    }

    /** The variables known by T1 whose full codes differ, for families with the same T1, taken as controls. */
    private List<String> differences(CaseFile file, CaseFile other) {
        List<Code> codes = coded(file);
        List<Code> others = coded(other);
        List<String> names = new ArrayList<>();
        if (codes.size() == others.size()) {
            for (int i = 0; i < codes.size(); i++) {
                Variable variable = STUDY.instrument().variables().get(i);
                if (variable.knownByT1() && !codes.get(i).equals(others.get(i))) {
                    names.add(variable.name());
                }
            }
        }
        return names;
    }

    private List<Code> coded(CaseFile file) {
        LocalDate until = LocalDate.parse("2015-12-31");
        CaseFile control = new CaseFile(
                file.family(),
                file.facts(),
                file.children(),
                file.referralReasons(),
                file.orders(),
                file.placements(),
                file.assessments(),
                file.care(),
                List.of(),
                List.of(),
                Set.of());
        return Screening.of(STUDY).screen(control, Standing.PRESENT, Observed.until(until))
                                instanceof Candidate candidate
                        && candidate.t1().equals(FilesByChance.T1)
                ? coder.code(control, candidate, until, new Pseudonym(2, 3)).codes()
                : List.of();
    }
}
