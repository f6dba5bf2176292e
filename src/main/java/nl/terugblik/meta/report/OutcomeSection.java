package nl.terugblik.meta.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.PageTable;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.model.Heterogeneity;
import nl.terugblik.meta.model.Variances;
import nl.terugblik.meta.pooling.BiasRow;
import nl.terugblik.meta.pooling.InfluenceRow;
import nl.terugblik.meta.pooling.ModeratorRow;
import nl.terugblik.meta.pooling.OutcomePooling;
import nl.terugblik.meta.pooling.PooledRow;

/** What a page tells of one outcome. */
record OutcomeSection(OutcomePooling pooled, Words words, Markup html, String id) {

    void write() {
        html.open("section", "id", id).element("h2", words.of("outcome", pooled.outcome()));
        Pictures pictures = new Pictures(pooled, words);
        sentences(pictures.modern());
        if (pictures.tooMany()) {
            html.element("p.note", words.say("forest.many", Pictures.MOST_ROWS));
        }
        figure("forest.caption", pictures.forest().svg(id + "-forest"), "forest.text");
        rows();
        moderators();
        if (!pooled.bias().isEmpty()) {
            pictures.funnel().ifPresent(funnel -> figure("funnel.caption", funnel.svg(id + "-funnel"), "funnel.text"));
            bias();
        }
        influence();
        html.close();
    }

    private void sentences(Optional<PooledRow> modern) {
        int effects = pooled.selection().size();
        int samples = pooled.selection().samples().size();
        Optional<Estimate> estimate = modern.flatMap(PooledRow::estimate).filter(Estimate::hasInterval);
        html.element(
                "p",
                estimate.map(found -> words.say(
                                "pooled.sentence",
                                effects,
                                samples,
                                words.number(found.value(), 2),
                                words.number(found.interval(0).low(), 2),
                                words.number(found.interval(0).high(), 2),
                                words.probability(found.p())))
                        .orElseGet(() -> words.say("pooled.sentence.none", effects, samples)));
        row(PooledRow.Model.UPDATED).ifPresent(this::updated);
        modern.ifPresent(row -> {
            row.heterogeneity().ifPresent(found -> heterogeneity(row, found));
            row.prediction()
                    .ifPresent(interval -> html.element(
                            "p",
                            words.say(
                                    "prediction.sentence",
                                    words.number(interval.low(), 2),
                                    words.number(interval.high(), 2))));
        });
    }

    private Optional<PooledRow> row(PooledRow.Model model) {
        return pooled.rows().stream().filter(row -> row.model() == model).findFirst();
    }

    private void updated(PooledRow row) {
        Heterogeneity test = row.heterogeneity().orElseThrow();
        html.element(
                "p",
                words.say(
                        "updated.sentence",
                        value(row(PooledRow.Model.PUBLISHED).flatMap(PooledRow::estimate)),
                        row.estimate().map(words::figure).orElse("–"),
                        p(row.estimate()),
                        words.number(test.q(), 2),
                        words.probability(OptionalDouble.of(test.p()))));
    }

    private void heterogeneity(PooledRow row, Heterogeneity found) {
        Variances variances = row.variances().orElseThrow();
        boolean one = row.model() == PooledRow.Model.RANDOM_EFFECTS;
        html.element(
                "p",
                words.say(
                        one ? "heterogeneity.sentence.one" : "heterogeneity.sentence",
                        words.number(found.q(), 2),
                        found.df(),
                        words.probability(OptionalDouble.of(found.p())),
                        words.percentage(found.share(variances.sample(), variances)),
                        words.percentage(found.share(variances.effect(), variances))));
    }

    private void figure(String caption, Markup picture, String text) {
        html.open("figure").element("figcaption", words.say(caption));
        html.open("div.scroll", "tabindex", "0", "role", "region", "aria-label", words.say(caption));
        html.element("p.hint", words.say("page.hint")).include(picture).close();
        html.element("p.note", words.say(text)).close();
    }

    private void rows() {
        PageTable table = table(
                "pooled.caption", "meta-pooled.csv", "model", "k", "samples", "estimate", "interval", "p", "notes");
        for (PooledRow row : pooled.rows()) {
            table.row(
                    words.of("model", row.model().id()),
                    Integer.toString(row.effects()),
                    Integer.toString(row.samples()),
                    value(row.estimate()),
                    row.estimate().map(words::interval).orElse("–"),
                    p(row.estimate()),
                    words.notes(row.notes()));
        }
        table.end();
    }

    private void moderators() {
        if (pooled.moderators().isEmpty()) {
            return;
        }
        PageTable table = table(
                "moderators.caption",
                "meta-moderators.csv",
                "moderator",
                "model",
                "term",
                "estimate",
                "interval",
                "p",
                "fit",
                "f",
                "notes");
        for (ModeratorRow row : pooled.moderators()) {
            table.row(
                    words.of("moderator", row.moderator()),
                    words.of("model", row.model().id()),
                    words.of("term", row.term()),
                    value(row.estimate()),
                    row.estimate().map(words::interval).orElse("–"),
                    p(row.estimate()),
                    row.fitGain()
                            .map(gain -> words.number(gain.gain(), 2) + " (" + gain.df() + "), p "
                                    + words.probability(OptionalDouble.of(gain.p())))
                            .orElse("–"),
                    row.test()
                            .map(test -> words.number(test.f(), 2) + " (" + test.df1() + ", " + test.df2() + "), p "
                                    + words.probability(OptionalDouble.of(test.p())))
                            .orElse("–"),
                    words.notes(row.notes()));
        }
        table.end();
    }

    private void bias() {
        PageTable table = table("bias.caption", "meta-bias.csv", "test", "k", "estimate", "interval", "p", "notes");
        for (BiasRow row : pooled.bias()) {
            String missing =
                    row.missing().isPresent() ? Long.toString(row.missing().getAsLong()) : "–";
            table.row(
                    words.say("bias." + row.test().id(), missing),
                    Integer.toString(row.effects()),
                    value(row.estimate()),
                    row.estimate().map(words::interval).orElse("–"),
                    p(row.estimate()),
                    words.notes(row.notes()));
        }
        table.end();
        html.open("p.limit").element("strong", words.say("limit.label")).text(" " + words.say("bias.warning"));
        html.close();
    }

    private void influence() {
        Comparator<InfluenceRow> byValue =
                Comparator.comparingDouble(row -> row.estimate().orElseThrow().value());
        List<InfluenceRow> rows = pooled.influence().stream()
                .filter(row -> row.estimate().isPresent())
                .sorted(byValue)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        InfluenceRow lowest = rows.get(0);
        InfluenceRow highest = rows.get(rows.size() - 1);
        html.element("h3", words.say("influence.caption"));
        html.element(
                "p",
                words.say(
                        "influence.sentence",
                        value(lowest.estimate()),
                        lowest.left(),
                        value(highest.estimate()),
                        highest.left()));
    }

    private PageTable table(String caption, String source, String... columns) {
        return new PageTable(
                html,
                words.say(caption),
                words.say("page.hint"),
                words.say("table.source", source),
                Stream.of(columns).map(column -> words.say("column." + column)).toList());
    }

    private String value(Optional<Estimate> estimate) {
        return estimate.map(found -> words.number(found.value(), 2)).orElse("–");
    }

    private String p(Optional<Estimate> estimate) {
        return estimate.map(found -> words.probability(found.p())).orElse("–");
    }
}
