package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.terugblik.outcomes.effects.OutcomeRow;
import nl.terugblik.outcomes.tests.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that carry no test: the row stands, says {@code none} and why, and holds no number that is none. */
class WithheldTestsTest {

    @TempDir
    Path run;

    @Test
    void namesTheColumnsThatSeparateTheOutcomes() {
        StudyFiles study = study().outcome("yes", "flag");
        Tables tables = study.families("""
                group        | yes | flag | families
                experimental | 1   | 1    | 12
                experimental | 0   | 0    | 12
                control      | 1   | 1    | 12
                control      | 0   | 0    | 12
                """);

        assertThat(study.written(tables, "outcomes.csv"))
                .containsExactly(
                        "yes,flag,48,24,24,12,,12,,none,,,,,,,,\"Not tested: the variables predict every outcome"
                                + " without error, so odds ratios have no bound: flag.\"");
    }

    @Test
    void namesTheColumnsThatSeparatePartOfTheOutcomes() {
        Tables tables = study().outcome("yes", "flag").families("""
                        group        | yes | flag | families
                        experimental | 1   | 1    | 12
                        experimental | 1   | 0    | 5
                        experimental | 0   | 0    | 12
                        control      | 1   | 1    | 12
                        control      | 1   | 0    | 4
                        control      | 0   | 0    | 12
                        """);

        Note note = tables.outcomes().get(0).note().orElseThrow();
        assertThat(note.text()).isEqualTo(Note.Text.QUASI_SEPARATION);
        assertThat(note.columns()).containsExactly("flag");
    }

    @Test
    void namesTheColumnsThatFollowFromOneAnother() {
        StudyFiles study = study().outcome("months", "flag", "yes");
        Tables tables = study.families("""
                group        | yes | flag | months | families
                experimental | 1   | 1    | 4      | 6
                experimental | 0   | 0    | 5      | 6
                control      | 1   | 1    | 5      | 6
                control      | 0   | 0    | 7      | 6
                """);

        assertThat(study.written(tables, "outcomes.csv"))
                .containsExactly("months,\"flag,yes\",24,12,12,4.5,0.5222329678670935,6,1.044465935734187,none,,,,,,,,"
                        + "\"Not tested: variables follow from one another, so their effects cannot be told apart:"
                        + " flag, yes.\"");
    }

    @Test
    void saysThatAnOutcomeDoesNotVary() {
        assertThat(noteOn("months", """
                        group        | months | families
                        experimental | 4      | 20
                        control      | 4      | 20
                        """))
                .isEqualTo("Not tested: the values do not vary, so there is nothing to compare.");
    }

    @Test
    void saysThatNothingIsLeftToTestAgainst() {
        assertThat(noteOn("months", """
                        group        | months | families
                        experimental | 4      | 20
                        control      | 5      | 20
                        """))
                .isEqualTo("Not tested: the model fits without any residual, so there is nothing to test against.");
    }

    @Test
    void saysThatAllValuesAreMissing() {
        assertThat(noteOn("yes", """
                        group        | yes | families
                        experimental |     | 20
                        control      |     | 20
                        """)).isEqualTo("Not tested: no family has all values that this comparison needs.");
    }

    @Test
    void saysThatAGroupIsEmpty() {
        assertThat(noteOn("yes", """
                        group        | yes | families
                        control      | 1   | 20
                        control      | 0   | 20
                        """))
                .isEqualTo(
                        "Not tested: there are 0 experimental and 40 control families, and a test needs 10 in each group.");
    }

    @Test
    void hasNoModelForAnOutcomeOfSeveralCategories() {
        assertThat(noteOn("reason", """
                        group        | reason | families
                        experimental | 0      | 20
                        control      | 1      | 20
                        """)).startsWith("Not tested: the outcome has several categories");
    }

    @Test
    void refusesAModelThatExplainsAnOutcomeByItself() {
        Tables tables =
                study().outcome("yes", "yes").moderation("yes", "flag", "flag").families("""
                        group        | yes | flag | families
                        experimental | 1   | 1    | 20
                        control      | 0   | 0    | 20
                        """);

        assertThat(tables.outcomes().get(0).note()).contains(Note.of(Note.Text.EXPLAINED_BY_ITSELF));
        assertThat(tables.moderation())
                .allSatisfy(row -> assertThat(row.note()).contains(Note.of(Note.Text.MODERATOR_IS_COVARIATE)));
    }

    @Test
    void writesTheStartOfACohortWithoutFamilies() {
        StudyFiles study = study().baseline("yes", "months");
        Tables tables = study.families("group | yes | months | families");

        assertThat(study.written(tables, "baseline.csv"))
                .containsExactly(
                        "yes,0,0,0,0,0,,0,,none,,,,,Not tested: a group has no families with a known value.",
                        "yes,1,0,0,0,0,,0,,none,,,,,Not tested: a group has no families with a known value.",
                        "months,,0,0,0,,,,,none,,,,,Not tested: a group has no families with a known value.");
    }

    @Test
    void writesTheStartOfASingleFamily() {
        StudyFiles study = study().baseline("yes", "months");
        Tables tables = study.families("""
                group        | yes | months | families
                experimental | 1   | 4.25   | 1
                """);

        assertThat(study.written(tables, "baseline.csv"))
                .containsExactly(
                        "yes,0,1,1,0,0,,0,,none,,,,,Not tested: all families are in one group or have one value.",
                        "yes,1,1,1,0,1,,0,,none,,,,,Not tested: all families are in one group or have one value.",
                        "months,,1,1,0,4.25,,,,none,,,,,Not tested: a group has no families with a known value.");
    }

    @Test
    void saysWhoseStandardDeviationStandardizesWhereTheExperimentalGroupDoesNotVary() {
        StudyFiles study = study().baseline("months", "reason");
        Tables tables = study.families("""
                group        | months | reason | families
                experimental | 4      | 0      | 4
                control      | 4      | 0      | 2
                control      | 8      | 1      | 2
                """);

        assertThat(tables.baseline())
                .extracting(row -> row.note().map(Note::text).orElse(null))
                .containsExactly(
                        Note.Text.SMD_POOLED, Note.Text.SMD_POOLED, Note.Text.SMD_POOLED, Note.Text.SMD_NO_VARIATION);
        // Control variance is 16/3; the pooled standard deviation is the root of its half.
        assertThat(tables.baseline().get(0).standardized()).hasValue(-2 / Math.sqrt(16.0 / 6));
    }

    @Test
    void saysThatMatchedFamiliesCountByTheirWeights() {
        String families = """
                group        | months | set | weight | families
                experimental | 4      | 1   | 1      | 5
                experimental | 5      | 2   | 1      | 5
                experimental | 4.5    | 3   | 1      | 5
                control      | 6      | 1   | 1.5    | 5
                control      | 7.5    | 2   | 0.5    | 5
                control      | 6.25   | 3   | 1      | 5
                """;

        OutcomeRow row = study().outcome("months")
                .beforeMatching(families)
                .families(families)
                .outcomes()
                .get(0);
        assertThat(row.tested()).isPresent();
        assertThat(row.note()).contains(Note.of(Note.Text.MATCHED));
    }

    @Test
    void standardizesMatchedFamiliesByTheWholeCohort() {
        Tables tables = study().baseline("months", "yes").beforeMatching("""
                        group        | months | yes | families
                        experimental | 2      | 1   | 2
                        experimental | 6      | 0   | 2
                        control      | 1      | 1   | 4
                        """).families("""
                        group        | months | yes | set | weight | families
                        experimental | 6      | 0   | 1   | 1      | 2
                        control      | 1      | 1   | 1   | 1      | 1
                        control      | 2      | 1   | 2   | 1      | 1
                        """);

        // Before matching the experimental group has variances of 16/3 and of a quarter.
        assertThat(tables.baseline().get(0).standardized()).hasValue(4.5 / Math.sqrt(16.0 / 3));
        assertThat(tables.baseline().get(2).standardized()).hasValue(-1 / 0.5);
    }

    private String noteOn(String outcome, String families) {
        OutcomeRow row = study().outcome(outcome).families(families).outcomes().get(0);
        assertThat(row.tested()).isEmpty();
        return row.note().orElseThrow().sentence("experimental", "control");
    }

    private StudyFiles study() {
        return StudyFiles.in(run)
                .variable("yes", "binary")
                .variable("flag", "binary")
                .variable("months", "continuous")
                .variable("reason", "category", 0, 1, 2);
    }
}
