package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.intake.table.CanonicalTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No rule is without a fixture that breaks it, and each can say so to a steward. */
class RuleCoverageTest {

    private static final List<List<Fixture>> CHAPTERS = List.of(
            TornRowsTest.fixtures(),
            RowRulesTest.fixtures(),
            DuplicateRulesTest.fixtures(),
            ParentRulesTest.fixtures(),
            ExtensionRulesTest.fixtures(),
            BirthRulesTest.fixtures(),
            PlacementRulesTest.fixtures(),
            EpisodeRulesTest.fixtures(),
            QuestionnaireRulesTest.fixtures());

    static Stream<Fixture> fixtures() {
        return CHAPTERS.stream().flatMap(List::stream);
    }

    @Test
    void breaksEveryRuleInSomeFixture() {
        // An unknown column is a doubt about a header, a child that moved one about an earlier delivery, and the others
        // take
        // a source profile; their own tests break them.
        Set<Rule> broken = EnumSet.of(
                Rule.UNKNOWN_COLUMN,
                Rule.CHILD_MOVED,
                Rule.PARTIAL_DATE,
                Rule.NOT_IN_SOURCE,
                Rule.NOT_USED,
                Rule.ERROR_CELL,
                Rule.FORMULA_WITHOUT_RESULT,
                Rule.MERGED_CELL,
                Rule.TWO_DIGIT_YEAR);
        fixtures().forEach(fixture -> broken.addAll(fixture.rules()));
        assertThat(broken).containsExactlyInAnyOrder(Rule.values());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void saysEveryRuleInOneSentence(Rule rule) {
        assertThat(rule.sentence("birth_date"))
                .matches("(birth_date|[A-Z]).*[^.]\\.")
                .doesNotContain("%");
    }

    @Test
    void pointsToTheOtherRow() {
        Rejection rejection = new Rejection(
                CanonicalTable.PLANS,
                3,
                "plan_id",
                Rule.PARENT_REFUSED,
                Rejection.Severity.REFUSED,
                Rejection.Scope.PARENT,
                2);
        assertThat(rejection.message()).isEqualTo("The row that plan_id names was refused. See line 2 of plans.csv.");
    }
}
