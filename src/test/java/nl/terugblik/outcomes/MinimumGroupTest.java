package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.effects.ModerationRow;
import nl.terugblik.outcomes.effects.OutcomeRow;
import nl.terugblik.outcomes.tests.GroupSummary;
import nl.terugblik.outcomes.tests.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule that a test needs ten families in each group, and in each value of a 0/1 outcome or a coded moderator. */
class MinimumGroupTest {

    @TempDir
    Path run;

    @ParameterizedTest(name = "experimental {0} with and {1} without, control {2} and {3}: tested {4}")
    @CsvSource(textBlock = """
            10, 10, 10, 10, true
             9, 11, 10, 10, false
            11,  9, 10, 10, false
            10, 10,  9, 11, false
            10, 10, 11,  9, false
            60,  0, 30, 30, false
             7, 63, 11, 59, false
            17, 53,  6, 64, false
            """)
    void testsAnOutcomeWithTenFamiliesOfEachValueInEachGroup(int e1, int e0, int c1, int c0, boolean tested) {
        OutcomeRow row = study().outcome("yes")
                .families("""
                        group        | yes | families
                        experimental | 1   | %d
                        experimental | 0   | %d
                        control      | 1   | %d
                        control      | 0   | %d
                        """.formatted(e1, e0, c1, c0))
                .outcomes()
                .get(0);

        assertThat(row.tested().isPresent()).isEqualTo(tested);
        assertThat(row.experimental()).isEqualTo(counted(e1 + e0, e1));
        assertThat(row.control()).isEqualTo(counted(c1 + c0, c1));
        assertThat(row.note())
                .isEqualTo(
                        tested
                                ? Optional.empty()
                                : Optional.of(Note.of(Note.Text.VALUE_TOO_SMALL, e1, e0, c1, c0, 10)));
    }

    @ParameterizedTest(name = "{0} experimental, {1} control: tested {2}")
    @CsvSource(textBlock = """
            10, 10, true
             9, 10, false
            10,  9, false
             0, 10, false
            """)
    void testsNumbersWithTenFamiliesInEachGroup(int experimental, int control, boolean tested) {
        Tables tables = study().outcome("months")
                .families("""
                        group        | months | families
                        experimental | 7.5    | %d
                        experimental | 9      | %d
                        control      | 7      | %d
                        control      | 9.5    | 1
                        control      |        | 50
                        """.formatted(Math.max(0, experimental - 1), Math.min(1, experimental), control - 1));

        OutcomeRow row = tables.outcomes().get(0);
        assertThat(row.tested().isPresent()).isEqualTo(tested);
        assertThat(row.experimental().n()).isEqualTo(experimental);
        assertThat(row.control().n()).isEqualTo(control);
        assertThat(row.note())
                .isEqualTo(
                        tested
                                ? Optional.empty()
                                : Optional.of(Note.of(Note.Text.GROUP_TOO_SMALL, experimental, control, 10)));
    }

    @Test
    void countsTheFamiliesOfTheModelNotOfTheCohort() {
        String families = """
                group        | months | yes | families
                experimental | 7      | 1   | 5
                experimental | 8      | 0   | 4
                experimental | 9      |     | 20
                control      | 7.5    | 1   | 20
                control      | 8.5    | 0   | 20
                """;

        assertThat(study().outcome("months")
                        .families(families)
                        .outcomes()
                        .get(0)
                        .tested())
                .isPresent();
        OutcomeRow adjusted =
                study().outcome("months", "yes").families(families).outcomes().get(0);
        assertThat(adjusted.note()).contains(Note.of(Note.Text.GROUP_TOO_SMALL, 9, 40, 10));
    }

    @ParameterizedTest(name = "moderator 1 in {0} experimental and {1} control families: tested {2}")
    @CsvSource(textBlock = """
            10, 10, true
             9, 10, false
            10,  9, false
             0,  0, false
            """)
    void testsModerationWithTenFamiliesOfEachValueOfTheModeratorInEachGroup(int e, int c, boolean tested) {
        List<ModerationRow> rows = study().moderation("months", "yes")
                .families("""
                        group        | months | yes | families
                        experimental | 7      | 0   | 10
                        experimental | 8      | 0   | 10
                        experimental | 9      | 1   | %d
                        control      | 7.5    | 0   | 10
                        control      | 8.5    | 0   | 10
                        control      | 6      | 1   | %d
                        """.formatted(e, c))
                .moderation();

        assertThat(rows)
                .extracting(row -> row.term().id())
                .containsExactly("moderator", "condition", "interaction", "condition at 0", "condition at 1");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.n()).isEqualTo(40 + e + c);
            assertThat(row.tested().isPresent()).isEqualTo(tested);
            assertThat(row.note())
                    .isEqualTo(
                            tested
                                    ? Optional.empty()
                                    : Optional.of(Note.of(Note.Text.MODERATOR_VALUE_TOO_SMALL, e, c, 10)));
        });
    }

    @Test
    void showsTheEffectAtEachValueOfACategoryCodedZeroAndOne() {
        List<ModerationRow> rows = StudyFiles.in(run)
                .variable("months", "continuous")
                .variable("origin", "category", 0, 1)
                .moderation("months", "origin")
                .families("""
                        group        | months | origin | families
                        experimental | 7      | 0      | 10
                        experimental | 8      | 1      | 10
                        control      | 9      | 0      | 9
                        control      | 8      | 0      | 1
                        control      | 7.5    | 1      | 10
                        """)
                .moderation();

        assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(row.tested()).isPresent());
    }

    @ParameterizedTest(name = "category 2 in {0} experimental and {1} control families: tested {2}")
    @CsvSource(textBlock = """
            10, 10, true
             9, 12, false
             0,  0, true
            """)
    void leavesOutCategoriesThatNoFamilyHas(int e, int c, boolean tested) {
        List<ModerationRow> rows = study().moderation("months", "reason")
                .families("""
                        group        | months | reason | families
                        experimental | 7      | 0      | 10
                        experimental | 8      | 1      | 10
                        experimental | 9      | 2      | %d
                        control      | 7.5    | 0      | 10
                        control      | 8.5    | 1      | 9
                        control      | 2.5    | 1      | 1
                        control      | 6      | 2      | %d
                        """.formatted(e, c))
                .moderation();

        assertThat(rows).extracting(row -> row.term().id()).containsExactly("moderator", "condition", "interaction");
        assertThat(rows).allSatisfy(row -> assertThat(row.tested().isPresent()).isEqualTo(tested));
    }

    @ParameterizedTest(name = "{0} experimental, {1} control: too small {2}")
    @CsvSource(textBlock = """
            10, 10, false
             9, 10, true
            10,  9, true
             0,  0, true
            """)
    void saysWhenAGroupOfTheCohortIsTooSmall(int experimental, int control, boolean tooSmall) {
        Tables tables = study().outcome("yes").families("""
                        group        | yes | families
                        experimental | 1   | %d
                        control      | 0   | %d
                        """.formatted(experimental, control));

        assertThat(tables.groupTooSmall()).isEqualTo(tooSmall);
    }

    @Test
    void testsTheStartOfAnyGroup() {
        List<BaselineRow> rows = study().baseline("yes", "months").families("""
                        group        | yes | months | families
                        experimental | 1   | 2      | 2
                        experimental | 0   | 3      | 1
                        control      | 0   | 2.5    | 3
                        """).baseline();

        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.tested()).isPresent());
    }

    private static GroupSummary counted(int families, int count) {
        return new GroupSummary(families, OptionalDouble.of(count), OptionalDouble.empty());
    }

    private StudyFiles study() {
        return StudyFiles.in(run)
                .variable("yes", "binary")
                .variable("months", "continuous")
                .variable("reason", "category", 0, 1, 2);
    }
}
