package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.models.LogisticEffect;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.statistics.moderation.Moderation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Designs and outcomes that carry no model: the columns to blame are named. */
class NoModelTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # outcome         | a               | b               | reason              | columns
            0 0 0 0 0 0       | 0 1 0 1 0 1     | 1 2 3 4 5 7     | ONE_OUTCOME         |
            1 1 1 1 1 1       | 0 1 0 1 0 1     | 1 2 3 4 5 7     | ONE_OUTCOME         |
            0 1 1 0 0 1       | 2 2 2 2 2 2     | 1 2 3 4 5 7     | CONSTANT_COLUMN     | a
            0 1 1 0 0 1       | 2 2 2 2 2 2     | 1 1 1 1 1 1     | CONSTANT_COLUMN     | a b
            0 1 1 0 0 1       | 1 2 3 4 5 7     | 3 5 7 9 11 15   | COLLINEAR           | a b
            0 1 1 0 0 1       | .1 .2 .3 .4 .5 .7 | .7 .8 .9 1 1.1 1.3 | COLLINEAR      | a b
            0 0 0 1 1 1       | 1 2 3 4 5 6     | 1 0 1 1 0 1     | COMPLETE_SEPARATION | a
            0 0 0 1 1 1       | 1 5 2 3 6 6     | 0 5 1 0 3 1     | COMPLETE_SEPARATION | a b
            0 0 1 1 1 0 1 0   | 0 0 0 0 1 0 1 0 | 1 2 1 2 1 2 2 1 | QUASI_SEPARATION    | a
            0 0 0 0 1 1 1 1   | 1 2 3 4 4 5 6 7 | 1 0 1 0 1 0 0 1 | COMPLETE_SEPARATION | a b
            0 0 0 0 1 1 1 1   | 1 2 3 4 4 5 6 7 | 1 0 0 1 1 0 0 1 | QUASI_SEPARATION    | a
            0 1               | 1 2             | 3 1             | TOO_FEW_ROWS        |
            """)
    void fitsNoLogisticModelWithoutAMaximum(String outcome, String a, String b, Reason.Code reason, String columns) {
        Result<LogisticModel> result = LogisticModel.fit(
                NoAnswerTest.numbers(outcome),
                Design.of(
                        Term.number("a", NoAnswerTest.numbers(a.strip())),
                        Term.number("b", NoAnswerTest.numbers(b.strip()))));
        assertThat(result.reason()).contains(Reason.of(reason, columns == null ? new String[0] : columns.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # outcome         | a               | reason          | columns
            4 4 4 4           | 0 1 0 1         | NO_VARIATION    |
            1 2 4 3           | 7 7 7 7         | CONSTANT_COLUMN | a
            1 2               | 0 1             | TOO_FEW_ROWS    |
            1 3 1 3           | 0 1 0 1         | PERFECT_FIT     |
            """)
    void fitsNoLinearModelWithoutAResidual(String outcome, String a, Reason.Code reason, String columns) {
        Result<LinearModel> result =
                LinearModel.fit(NoAnswerTest.numbers(outcome), Design.of(Term.number("a", NoAnswerTest.numbers(a))));
        assertThat(result.reason()).contains(Reason.of(reason, columns == null ? new String[0] : columns.split(" ")));
    }

    @Test
    void namesTheProductOfACellWithOneOutcome() {
        double[] condition = {0, 0, 0, 0, 1, 1, 1, 1, 0, 1, 0, 1};
        double[] flag = {0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1};
        double[] outcome = {0, 1, 0, 1, 0, 1, 1, 1, 1, 0, 1, 1};
        assertThat(Moderation.logistic(outcome, Term.number("condition", condition), Term.number("flag", flag))
                        .reason())
                .contains(Reason.of(Reason.Code.QUASI_SEPARATION, "condition x flag"));
    }

    @Test
    void namesTheEmptyCellOfACategory() {
        double[] condition = {0, 1, 0, 1, 0, 0, 0, 1, 0, 1};
        Term reason = Term.category("reason", new int[] {0, 0, 2, 2, 3, 3, 3, 0, 2, 2}, List.of("a", "b", "c", "d"));
        assertThat(reason.columnNames()).containsExactly("reason=c", "reason=d");
        assertThat(Moderation.linear(
                                new double[] {3, 4, 1, 5, 2, 7, 7, 4, 2, 6},
                                Term.number("condition", condition),
                                reason)
                        .reason())
                .contains(Reason.of(Reason.Code.CONSTANT_COLUMN, "condition x reason=d"));
    }

    @Test
    void namesACategoryWithOneLevel() {
        Term reason = Term.category("reason", new int[] {1, 1, 1, 1}, List.of("a", "b"));
        assertThat(LinearModel.fit(new double[] {1, 2, 4, 3}, Design.of(reason)).reason())
                .contains(Reason.of(Reason.Code.CONSTANT_COLUMN, "reason"));
    }

    @Test
    void tellsSeparationFromASingleExceptionAmongMany() {
        Random random = new Random(41);
        int rows = 100_000;
        double[] flag = new double[rows];
        double[] outcome = new double[rows];
        for (int row = 0; row < rows; row++) {
            flag[row] = random.nextInt(2);
            outcome[row] = flag[row] == 1 ? 1 : random.nextInt(2);
        }
        Design design = Design.of(Term.number("flag", flag));
        assertThat(LogisticModel.fit(outcome, design).reason())
                .contains(Reason.of(Reason.Code.QUASI_SEPARATION, "flag"));
        int exception = 0;
        while (flag[exception] == 0) {
            exception++;
        }
        outcome[exception] = 0;
        LogisticEffect effect =
                LogisticModel.fit(outcome, design).found().orElseThrow().effect("flag");
        assertThat(effect.coefficient()).isBetween(10.0, 12.0);
    }

    @Test
    void refusesTermsThatDoNotFitTogether() {
        Term a = Term.number("a", new double[] {0, 1, 2});
        Term b = Term.number("b", new double[] {0, 1});
        assertThatIllegalArgumentException().isThrownBy(() -> Design.of(a, b));
        assertThatIllegalArgumentException().isThrownBy(() -> a.times(b));
        assertThatIllegalArgumentException().isThrownBy(() -> Design.of(a, a));
        assertThatIllegalArgumentException().isThrownBy(() -> Design.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Term.number(" ", new double[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> Term.category("c", new int[] {0, 2}, List.of("x", "y")));
        assertThatIllegalArgumentException().isThrownBy(() -> LogisticModel.fit(new double[] {0, 1, 2}, Design.of(a)));
        assertThatIllegalArgumentException().isThrownBy(() -> LinearModel.fit(new double[2], Design.of(a)));
        assertThatIllegalArgumentException().isThrownBy(() -> Moderation.linear(new double[3], a, a));
    }
}
