package nl.terugblik.report.matched;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.chart.balance.LovePlot;
import nl.terugblik.report.run.Balance;
import nl.terugblik.report.run.BalanceGate;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.CovariateLabels;
import nl.terugblik.report.words.Page;

/** The Love plot of a run's balance: the table of balance as a picture, with the same numbers beside it. */
record LoveFigure(Page page, Balance balance, double maxSmd) {
    /** Beyond this a picture cannot show a bound. */
    private static final double LARGEST_BOUND = 10;

    void write() {
        if (balance.items().isEmpty()) {
            return;
        }
        double threshold = maxSmd > 0 && maxSmd <= LARGEST_BOUND ? maxSmd : BalanceGate.USUAL;
        var plot = new LovePlot(words(threshold), threshold, page.numbers()::shortest, rows());
        page.figure(page.say("love.figure"), plot.svg("love-plot"));
    }

    private LovePlot.Words words(double threshold) {
        return new LovePlot.Words(
                page.say("love.figure"),
                page.say("love.text"),
                page.say("love.axis"),
                page.say("love.lower"),
                page.say("love.higher"),
                page.say("love.all"),
                page.say("love.matched"),
                page.say("love.threshold", page.numbers().shortest(threshold)),
                balance.isKnown() ? Optional.of(page.say("love.largest")) : Optional.empty(),
                Optional.of(new LovePlot.Columns(page.say("love.column.all"), page.say("love.column.matched"))));
    }

    private List<LovePlot.Row> rows() {
        List<LovePlot.Row> rows = new ArrayList<>();
        CovariateLabels labels = new CovariateLabels(page);
        balance.byCovariate().forEach((covariate, items) -> {
            Balance.Item first = items.get(0);
            if (items.size() == 1 && first.level().isEmpty()) {
                rows.add(row(labels.whole(covariate), false, first));
                return;
            }
            rows.add(new LovePlot.Heading(page.label(covariate)));
            items.forEach(item -> rows.add(row(
                    item.level().isEmpty() ? page.say("balance.known_values") : labels.level(covariate, item.level()),
                    true,
                    item)));
        });
        return rows;
    }

    private LovePlot.Row row(String label, boolean level, Balance.Item item) {
        return new LovePlot.Covariate(label, level, difference(item.all()), difference(item.matched()));
    }

    private LovePlot.Difference difference(Row row) {
        OptionalDouble smd = row.number("smd");
        if (smd.isPresent()) {
            return new LovePlot.Smd(Balance.rounded(smd.getAsDouble()), BalanceTable.smd(page, smd));
        }
        return new LovePlot.NoSmd(page.say(row.has("difference") ? "love.no_spread" : "love.nobody"));
    }
}
