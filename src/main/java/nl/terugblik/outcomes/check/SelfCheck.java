package nl.terugblik.outcomes.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.effects.OutcomeRow;
import nl.terugblik.outcomes.tests.Tested;
import nl.terugblik.outcomes.tests.Tested.Method;

/**
 * Every test of the baseline and of the outcomes computed a second time, by another formula, from the figures printed
 * beside it.
 */
public final class SelfCheck {

    private static final String BASELINE = "baseline.csv";
    private static final String OUTCOMES = "outcomes.csv";

    private final List<CheckRow> rows = new ArrayList<>();
    private final boolean weighted;

    private SelfCheck(boolean weighted) {
        this.weighted = weighted;
    }

    /**
     * Checks two tables.
     *
     * @param baseline by the names of the sets that are compared
     * @param weighted whether families count by weights, of which a row tells nothing
     */
    public static List<CheckRow> rows(
            Map<String, List<BaselineRow>> baseline, List<OutcomeRow> outcomes, boolean weighted) {
        SelfCheck check = new SelfCheck(weighted);
        baseline.forEach((set, rows) -> {
            Map<String, List<BaselineRow>> byVariable = new LinkedHashMap<>();
            rows.forEach(row -> byVariable
                    .computeIfAbsent(
                            set.isEmpty() ? row.variable() : set + ": " + row.variable(), variable -> new ArrayList<>())
                    .add(row));
            byVariable.forEach(check::baseline);
        });
        outcomes.forEach(check::outcome);
        return check.rows;
    }

    private void baseline(String variable, List<BaselineRow> rowsOfVariable) {
        BaselineRow first = rowsOfVariable.get(0);
        first.tested().ifPresent(test -> {
            double statistic;
            double p;
            if (test.method() == Method.T) {
                statistic = SecondFormulas.t(first.experimental(), first.control());
                p = SecondFormulas.tTail(statistic, test.df1());
            } else if (test.method() == Method.WELCH) {
                statistic = SecondFormulas.welch(first.experimental(), first.control());
                p = SecondFormulas.tTail(statistic, SecondFormulas.welchDf(first.experimental(), first.control()));
            } else {
                statistic = SecondFormulas.chiSquare(rowsOfVariable.stream()
                        .map(row -> new double[] {
                            SecondFormulas.figure(row.experimental()), SecondFormulas.figure(row.control())
                        })
                        .toList());
                p = SecondFormulas.chiSquareTail(statistic, (int) test.df1());
            }
            rows.add(CheckRow.of(BASELINE, variable, "statistic", test.statistic(), statistic));
            rows.add(CheckRow.of(BASELINE, variable, "p", test.p(), p));
        });
    }

    private void outcome(OutcomeRow row) {
        String name = row.outcome() + " / "
                + (row.covariates().isEmpty() ? "unadjusted" : String.join(",", row.covariates()));
        row.tested().ifPresent(test -> {
            if (!row.covariates().isEmpty()) {
                unchecked(name, test);
            } else if (test.method() == Method.LOGISTIC) {
                logistic(name, row, test);
            } else {
                means(name, row, test);
            }
        });
    }

    private void unchecked(String name, Tested test) {
        rows.add(CheckRow.unchecked(OUTCOMES, name, "statistic", test.statistic()));
        rows.add(CheckRow.unchecked(OUTCOMES, name, "p", test.p()));
    }

    /** Of weighted families the odds ratio is still that of the printed counts; its error is not. */
    private void logistic(String name, OutcomeRow row, Tested test) {
        SecondFormulas.Odds odds = SecondFormulas.Odds.of(row.experimental(), row.control());
        test.oddsRatio().ifPresent(ratio -> {
            rows.add(CheckRow.of(OUTCOMES, name, "odds_ratio", ratio.value(), odds.ratio()));
            if (!weighted) {
                rows.add(CheckRow.of(OUTCOMES, name, "ci_low", ratio.low(), odds.low()));
                rows.add(CheckRow.of(OUTCOMES, name, "ci_high", ratio.high(), odds.high()));
            }
        });
        if (weighted) {
            unchecked(name, test);
        } else {
            rows.add(CheckRow.of(OUTCOMES, name, "statistic", test.statistic(), odds.statistic()));
            rows.add(CheckRow.of(OUTCOMES, name, "p", test.p(), odds.p()));
        }
    }

    /** Without covariates the F of condition is the square of t. */
    private void means(String name, OutcomeRow row, Tested test) {
        if (weighted) {
            unchecked(name, test);
            return;
        }
        double t = SecondFormulas.t(row.experimental(), row.control());
        rows.add(CheckRow.of(OUTCOMES, name, "statistic", test.statistic(), t * t));
        rows.add(CheckRow.of(
                OUTCOMES,
                name,
                "p",
                test.p(),
                SecondFormulas.tTail(t, test.df2().orElseThrow())));
    }
}
