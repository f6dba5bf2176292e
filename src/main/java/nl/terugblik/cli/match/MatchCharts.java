package nl.terugblik.cli.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.balance.Bins;
import nl.terugblik.chart.balance.LovePlot;
import nl.terugblik.chart.balance.OverlapPlot;
import nl.terugblik.files.Decimal;
import nl.terugblik.matching.Distance;
import nl.terugblik.matching.balance.Balance;
import nl.terugblik.matching.balance.ScoreHistogram;

/** The pictures of a matching. */
final class MatchCharts {

    /** A longer plot could not be read. */
    private static final int MOST_ROWS = 500;

    private static final int BINS = 30;

    private final MatchedTable matched;

    MatchCharts(MatchedTable matched) {
        this.matched = matched;
    }

    /** The Love plot, unless it would have far too many rows. */
    Optional<Markup> love() {
        if (matched.balance().rows().size() > MOST_ROWS) {
            return Optional.empty();
        }
        LovePlot.Words words = new LovePlot.Words(
                "Balance before and after matching",
                "The standardized mean difference of every covariate between treated and control rows, among all rows and"
                        + " among matched rows.",
                "standardized mean difference",
                "treated lower",
                "treated higher",
                "all rows",
                "matched rows",
                "threshold " + Decimal.text(matched.threshold()),
                Optional.of("largest after matching"),
                Optional.of(new LovePlot.Columns("all", "matched")));
        return Optional.of(new LovePlot(words, matched.threshold(), Decimal::plain, loveRows()).svg("love"));
    }

    private List<LovePlot.Row> loveRows() {
        List<LovePlot.Row> rows = new ArrayList<>();
        Optional<Balance.Row> above = Optional.empty();
        for (Balance.Row row : matched.balance().rows()) {
            boolean continues = above.map(Balance.Row::covariate)
                    .filter(row.covariate()::equals)
                    .isPresent();
            if (row.level().isPresent() && !continues) {
                rows.add(new LovePlot.Heading(row.covariate()));
            }
            rows.add(new LovePlot.Covariate(
                    row.level().orElse(row.covariate()),
                    row.level().isPresent(),
                    difference(row.all()),
                    difference(row.matched())));
            above = Optional.of(row);
        }
        return rows;
    }

    private static LovePlot.Difference difference(Balance.Figures figures) {
        return figures.smd()
                .found()
                .<LovePlot.Difference>map(smd -> new LovePlot.Smd(smd.value(), BalanceText.smd(figures)))
                .orElse(new LovePlot.NoSmd("no SMD"));
    }

    /** How far the groups overlap on the score; none where the distance gives no score. */
    Optional<Markup> overlap() {
        return ScoreHistogram.of(matched.source().table(), matched.matching(), BINS)
                .map(this::overlap);
    }

    private Markup overlap(ScoreHistogram histogram) {
        List<Double> edges = histogram.edges();
        boolean logit = matched.matching().specification().distance() == Distance.PROPENSITY_LOGIT;
        OverlapPlot.Words words = new OverlapPlot.Words(
                "Overlap of the groups on the propensity score",
                "How the scores of treated and control rows are spread, among all rows and among matched rows.",
                logit ? "logit of the propensity score" : "propensity score",
                "percent of the group");
        List<OverlapPlot.Panel> panels =
                List.of(panel("all rows", histogram.all()), panel("matched rows, weighted", histogram.matched()));
        Bins bins = new Bins(edges.get(0), edges.get(edges.size() - 1), edges.size() - 1);
        return new OverlapPlot(words, bins, Decimal::plain, share -> Rounded.decimals(100 * share, 0), panels)
                .svg("overlap");
    }

    private static OverlapPlot.Panel panel(String heading, ScoreHistogram.Bars bars) {
        return new OverlapPlot.Panel(heading, group("treated", bars.treated()), group("control", bars.control()));
    }

    /** Shares, because one group is often many times the other. */
    private static OverlapPlot.Group group(String name, List<Double> amounts) {
        double total = amounts.stream().mapToDouble(amount -> amount).sum();
        return new OverlapPlot.Group(
                name,
                amounts.stream().map(amount -> total == 0 ? 0 : amount / total).toList());
    }
}
