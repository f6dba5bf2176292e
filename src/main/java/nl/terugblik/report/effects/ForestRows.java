package nl.terugblik.report.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.chart.ForestPlot;
import nl.terugblik.report.run.MatchedRun;
import nl.terugblik.report.run.MeanDifference;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.Page;

/**
 * The rows of the forest plots: the tests of an outcome under one another, without adjustment and with it, or after
 * matching and without.
 */
record ForestRows(Page page) {

    /** A test as a row of a plot. */
    private record Shown(String label, Row row, boolean main) {}

    List<ForestPlot.Row> ratios() {
        List<ForestPlot.Row> rows = new ArrayList<>();
        ForestChapter.byOutcome(page).forEach((outcome, models) -> {
            if (page.isMean(models.get(0), outcome)) {
                return;
            }
            List<Shown> shown = shown(outcome, models);
            if (shown.stream().noneMatch(each -> each.row().isTested())) {
                rows.add(new ForestPlot.Withheld(page.label(outcome), withheld(), true));
                return;
            }
            rows.add(new ForestPlot.Heading(page.label(outcome)));
            shown.forEach(each -> rows.add(ratio(each)));
        });
        return rows;
    }

    List<ForestPlot.Row> differences() {
        List<ForestPlot.Row> rows = new ArrayList<>();
        ForestChapter.byOutcome(page).forEach((outcome, models) -> {
            if (page.isMean(models.get(0), outcome)) {
                differences(rows, outcome, shown(outcome, models));
            }
        });
        return rows.stream().noneMatch(ForestPlot.Estimate.class::isInstance) ? List.of() : rows;
    }

    private void differences(List<ForestPlot.Row> rows, String outcome, List<Shown> shown) {
        if (page.run().matched().isEmpty()) {
            shown.stream()
                    .filter(Shown::main)
                    .forEach(each -> rows.add(difference(
                            page.scaled(outcome), each.row(), each.row().number("experimental_sd"), true)));
        } else if (shown.stream().noneMatch(each -> each.row().isTested())) {
            rows.add(new ForestPlot.Withheld(page.label(outcome), withheld(), true));
        } else {
            rows.add(new ForestPlot.Heading(page.scaled(outcome)));
            OptionalDouble unit = shown.get(shown.size() - 1).row().number("experimental_sd");
            shown.forEach(each -> rows.add(difference(each.label(), each.row(), unit, each.main())));
        }
    }

    /** The tests to show of an outcome; of a matched study the unadjusted ones, so that the two samples stand out. */
    private List<Shown> shown(String outcome, List<Row> models) {
        Optional<MatchedRun> matched = page.run().matched();
        if (matched.isEmpty()) {
            return models.stream()
                    .map(row -> new Shown(page.model(row.text("model")), row, Page.isUnadjusted(row.text("model"))))
                    .toList();
        }
        List<Shown> shown = new ArrayList<>();
        unadjusted(models, outcome).ifPresent(row -> shown.add(new Shown(page.say("sample.matched"), row, true)));
        unadjusted(matched.get().outcomes(), outcome)
                .ifPresent(row -> shown.add(new Shown(page.say("sample.unmatched"), row, false)));
        return shown;
    }

    private static Optional<Row> unadjusted(List<Row> rows, String outcome) {
        return rows.stream()
                .filter(row -> row.text("outcome").equals(outcome) && Page.isUnadjusted(row.text("model")))
                .findFirst();
    }

    private ForestPlot.Row ratio(Shown shown) {
        Row row = shown.row();
        if (!row.isTested() || row.number("odds_ratio").isEmpty()) {
            return new ForestPlot.Withheld(shown.label(), withheld(), false);
        }
        double ratio = row.numberOr("odds_ratio", 1);
        double low = row.numberOr("ci_low", ratio);
        double high = row.numberOr("ci_high", ratio);
        String text = Estimates.bracketed(page, ratio, low, high);
        return new ForestPlot.Estimate(shown.label(), ratio, low, high, text, shown.main());
    }

    private ForestPlot.Row difference(String label, Row row, OptionalDouble unit, boolean main) {
        return MeanDifference.of(row)
                .<ForestPlot.Row>map(difference -> difference(label, difference, unit.orElse(difference.unit()), main))
                .orElseGet(() -> new ForestPlot.Withheld(label, withheld(), false));
    }

    private ForestPlot.Row difference(String label, MeanDifference difference, double unit, boolean main) {
        String text = Estimates.bracketed(page, difference.value(), difference.low(), difference.high());
        return new ForestPlot.Estimate(
                label, difference.value() / unit, difference.low() / unit, difference.high() / unit, text, main);
    }

    /** The picture says that there is no test; the table beside it says why. */
    private String withheld() {
        return page.say("forest.withheld");
    }
}
