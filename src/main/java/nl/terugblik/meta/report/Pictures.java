package nl.terugblik.meta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import nl.terugblik.chart.ForestPlot;
import nl.terugblik.chart.FunnelPlot;
import nl.terugblik.chart.FunnelPlot.Point;
import nl.terugblik.meta.effects.Size;
import nl.terugblik.meta.effects.StudyEffect;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.model.Variances;
import nl.terugblik.meta.pooling.OutcomePooling;
import nl.terugblik.meta.pooling.PooledRow;

/** Forest and funnel of one outcome. */
record Pictures(OutcomePooling pooled, Words words) {

    /** More rows could not be read. */
    static final int MOST_ROWS = 150;

    boolean tooMany() {
        return pooled.selection().size() > MOST_ROWS;
    }

    ForestPlot forest() {
        List<ForestPlot.Row> rows = new ArrayList<>();
        if (!tooMany()) {
            effects(rows);
        }
        for (PooledRow row : pooled.rows()) {
            if (row.model() == PooledRow.Model.OWN) {
                continue; // a square above
            }
            row.estimate().filter(Estimate::hasInterval).ifPresent(estimate -> {
                List<Double> bar = row.prediction()
                        .map(interval -> List.of(interval.low(), interval.high()))
                        .orElse(List.of());
                rows.add(new ForestPlot.Diamond(
                        words.of("model", row.model().id()),
                        estimate.value(),
                        estimate.interval(0).low(),
                        estimate.interval(0).high(),
                        words.figure(estimate),
                        bar));
            });
        }
        return new ForestPlot(
                words.say("forest.caption"),
                words.say("forest.text"),
                false,
                words.say("forest.lower"),
                words.say("forest.higher"),
                words::shortest,
                rows);
    }

    private void effects(List<ForestPlot.Row> rows) {
        double between =
                modern().flatMap(PooledRow::variances).map(Variances::total).orElse(0.0);
        double largest = sizes().map(size -> 1 / (size + between)).max().orElse(1);
        for (StudyEffect effect : pooled.selection().effects()) {
            Size size = effect.sizes().modern();
            Estimate estimate = Estimate.normal(size.d(), Math.sqrt(size.v()));
            rows.add(new ForestPlot.Weighted(
                    effect.study()
                            + (effect.indicator().isEmpty() ? "" : ", " + words.of("indicator", effect.indicator())),
                    size.d(),
                    estimate.interval(0).low(),
                    estimate.interval(0).high(),
                    words.figure(estimate),
                    1 / (size.v() + between) / largest,
                    effect.own()));
        }
    }

    private DoubleStream sizes() {
        return pooled.selection().effects().stream()
                .mapToDouble(effect -> effect.sizes().modern().v());
    }

    /** The modern model's row, where there is one. */
    Optional<PooledRow> modern() {
        return pooled.rows().stream()
                .filter(row ->
                        row.model() == PooledRow.Model.THREE_LEVEL || row.model() == PooledRow.Model.RANDOM_EFFECTS)
                .findFirst();
    }

    /** The funnel around the modern model's effect; nothing where there is none. */
    Optional<FunnelPlot> funnel() {
        return modern().flatMap(PooledRow::estimate).map(estimate -> {
            List<Point> points = new ArrayList<>();
            for (StudyEffect effect : pooled.selection().effects()) {
                Size size = effect.sizes().modern();
                points.add(new Point(
                        size.d(), Math.sqrt(size.v()), effect.own() ? FunnelPlot.Kind.OWN : FunnelPlot.Kind.PRINTED));
            }
            pooled.filledIn()
                    .forEach(size -> points.add(new Point(size.d(), Math.sqrt(size.v()), FunnelPlot.Kind.FILLED_IN)));
            return new FunnelPlot(
                    words.say("funnel.caption"),
                    words.say("funnel.text"),
                    words.say("funnel.across"),
                    words.say("funnel.down"),
                    estimate.value(),
                    words::shortest,
                    points);
        });
    }
}
