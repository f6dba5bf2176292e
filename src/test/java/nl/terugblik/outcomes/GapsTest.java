package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.outcomes.missing.GapRow;
import nl.terugblik.outcomes.missing.ImputedRow;
import nl.terugblik.outcomes.missing.PatternRow;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.Tested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of values that are not known, and what filling them in does. */
class GapsTest {

    @TempDir
    Path run;

    @Test
    void groupsAreComparedOnWhatIsUnknownAndPatternsCounted() {
        StudyFiles study = study().outcome("yes", "flag");
        Tables tables = study.families("""
                group        | yes | flag | months | families
                experimental | 1   | 1    | 1      | 20
                experimental | 0   |      | 1      | 10
                experimental |     |      | 1      | 2
                control      | 1   | 1    | 1      | 30
                control      | 0   |      | 1      | 3
                """);

        // 12 of 32 against 3 of 33: chi-square by hand, 65 (12 x 30 - 20 x 3)^2 / (32 x 33 x 15 x 50).
        GapRow flag = tables.gaps().get(1);
        assertThat(flag.variable()).isEqualTo("flag");
        assertThat(flag.experimental()).isEqualTo(new GapRow.Share(32, 12));
        assertThat(flag.control()).isEqualTo(new GapRow.Share(33, 3));
        assertThat(flag.tested().orElseThrow().statistic())
                .isCloseTo(65 * 300.0 * 300 / (32.0 * 33 * 15 * 50), within(1e-9));
        assertThat(study.written(tables, "missing-patterns.csv"))
                .containsExactly("\"\",50,20,30", "flag,13,10,3", "yes flag,2,2,0");
    }

    @Test
    void whatDoesNotApplyIsNoGap() {
        Tables tables = study().outcome("yes", "flag")
                .blanksAre("not_applicable")
                .imputing(3)
                .families("""
                        group        | yes | flag | families
                        experimental | 1   | 1    | 20
                        experimental | 0   |      | 20
                        control      | 1   | 1    | 20
                        control      | 0   |      | 20
                        """);

        assertThat(tables.gaps()).isEmpty();
        assertThat(tables.patterns()).containsExactly(new PatternRow(List.of(), 40, 40));
        assertThat(tables.imputed().get(0).note().orElseThrow().text()).isNotNull();
        assertThat(tables.imputed().get(0).gaps()).isZero();
        assertThat(tables.imputed().get(0).imputed().n()).isEqualTo(40);
    }

    @Test
    void filledGapsTakePartAndKnownValuesStay() {
        StudyFiles study = study().outcome("yes", "flag").imputing(20);
        Tables tables = study.families("""
                group        | yes | flag | families
                experimental | 1   | 1    | 20
                experimental | 0   | 0    | 15
                experimental | 1   | 0    | 12
                experimental | 0   | 1    | 12
                experimental | 1   |      | 5
                control      | 1   | 0    | 20
                control      | 0   | 1    | 25
                control      | 0   | 0    | 12
                control      | 1   | 1    | 11
                """);

        ImputedRow row = tables.imputed().get(0);
        assertThat(row.complete().n()).isEqualTo(127);
        assertThat(row.imputed().n()).isEqualTo(132);
        assertThat(row.gaps()).isEqualTo(5);
        assertThat(row.missingInformation().orElseThrow()).isBetween(0.0, 0.2);
        assertThat(Math.log(row.imputed().estimate().orElseThrow()))
                .isCloseTo(Math.log(row.complete().estimate().orElseThrow()), within(0.3));
        assertThat(study.written(tables, "imputation.csv")).isEqualTo(study.written(tables, "imputation.csv"));
    }

    @Test
    void fewGapsAreComparedByFishersExactTest() {
        StudyFiles study = study().outcome("yes", "flag");
        study.families("""
                group        | yes | flag | months | families
                experimental | 1   | 1    | 1      | 24
                experimental | 1   |      | 1      | 4
                control      | 1   | 1    | 1      | 30
                """);

        // Of 58 families 4 have a gap: all of 28 against none of 30 has a chance of 28 27 26 25 / (58 57 56 55).
        double all = 28.0 * 27 * 26 * 25 / (58.0 * 57 * 56 * 55);
        GapRow flag = study.families("""
                group        | yes | flag | months | families
                experimental | 1   | 1    | 1      | 24
                experimental | 1   |      | 1      | 4
                control      | 1   | 1    | 1      | 30
                """).gaps().get(0);
        assertThat(flag.tested().orElseThrow().method()).isEqualTo(Tested.Method.FISHER);
        assertThat(flag.tested().orElseThrow().p()).isCloseTo(all, within(1e-9));
    }

    @Test
    void whatIsFilledInAddsNoFamiliesToTheTenThatATestNeeds() {
        Tables tables = study().outcome("yes", "flag").imputing(5).families("""
                group        | yes | flag | families
                experimental | 1   | 1    | 9
                experimental |     | 1    | 12
                experimental | 0   | 0    | 15
                control      | 1   | 1    | 20
                control      | 0   | 0    | 20
                """);

        ImputedRow row = tables.imputed().get(0);
        assertThat(row.imputed().n()).isEqualTo(76);
        assertThat(row.imputed().estimate()).isEmpty();
        assertThat(row.note().orElseThrow().text()).isEqualTo(Note.Text.VALUE_TOO_SMALL);
        assertThat(row.note().orElseThrow().values()).startsWith("9", "15");
    }

    @Test
    void familiesWhoseOutcomeWasObservedCountThoughACovariateIsFilledIn() {
        Tables tables = study().outcome("yes", "flag").imputing(5).families("""
                group        | yes | flag | families
                experimental | 1   | 1    | 5
                experimental | 1   | 0    | 4
                experimental | 1   |      | 12
                experimental | 0   | 0    | 15
                experimental | 0   | 1    | 6
                control      | 1   | 1    | 12
                control      | 1   | 0    | 8
                control      | 0   | 0    | 12
                control      | 0   | 1    | 8
                """);

        ImputedRow row = tables.imputed().get(0);
        assertThat(row.complete().estimate()).isEmpty();
        assertThat(row.imputed().estimate()).isPresent();
        assertThat(row.note().orElseThrow().text()).isEqualTo(Note.Text.VALUE_TOO_SMALL);
        assertThat(row.note().orElseThrow().values()).startsWith("9", "21");
    }

    @Test
    void aTotalIsMadeOfItsParts() {
        Tables tables = StudyFiles.in(run)
                .variable("one", "binary")
                .variable("other", "binary")
                .total("any", "one", "other")
                .outcome("any")
                .imputing(2)
                .families("""
                        group        | one | other | any | families
                        experimental | 1   | 0     | 1   | 20
                        experimental | 0   | 0     | 0   | 20
                        experimental |     | 1     | 1   | 5
                        experimental |     | 0     |     | 5
                        control      | 1   | 1     | 1   | 20
                        control      | 0   | 0     | 0   | 30
                        """);

        ImputedRow row = tables.imputed().get(0);
        assertThat(row.complete().n()).isEqualTo(95);
        assertThat(row.imputed().n()).isEqualTo(100);
        assertThat(row.gaps()).isEqualTo(5);
    }

    @Test
    void aVariableOfWhichNothingIsKnownLeavesTheRestStanding() {
        Tables tables = study().outcome("yes", "flag").imputing(3).families("""
                        group        | yes | flag | families
                        experimental | 1   |      | 20
                        experimental | 0   |      | 20
                        control      | 1   |      | 20
                        control      | 0   |      | 20
                        """);

        assertThat(tables.imputed().get(0).imputed().estimate()).isEmpty();
        assertThat(tables.imputed().get(0).note()).isPresent();
        assertThat(tables.gaps().get(0).note()).isPresent();
    }

    @Test
    void noFamiliesAtAllGiveTablesWithoutRowsOrReasons() {
        Tables tables = study().outcome("yes", "flag").imputing(3).coded("family,group,yes,flag,months\n");

        assertThat(tables.gaps()).isEmpty();
        assertThat(tables.patterns()).isEmpty();
        assertThat(tables.checks()).isEmpty();
        assertThat(tables.imputed()).allSatisfy(row -> assertThat(row.note()).isPresent());
        assertThat(tables.effectSizes())
                .allSatisfy(row -> assertThat(row.note()).isPresent());
    }

    private StudyFiles study() {
        return StudyFiles.in(run)
                .variable("yes", "binary")
                .variable("flag", "binary")
                .variable("months", "continuous");
    }
}
