package nl.terugblik.report.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Significance;
import nl.terugblik.report.words.Texts;

/** An outcome in words: what each group shows, and what the tests say. */
final class OutcomeSentence {
    private OutcomeSentence() {}

    static String of(Page page, String outcome, List<Row> models) {
        Row plain = plain(models);
        StringBuilder said = new StringBuilder();
        if (plain.number("experimental").isPresent() && plain.number("control").isPresent()) {
            said.append(page.say(
                    "summary.against",
                    group(page, outcome, plain, Group.EXPERIMENTAL),
                    group(page, outcome, plain, Group.CONTROL)));
            said.append(' ');
            new Direction(page, outcome, plain)
                    .words()
                    .ifPresent(way -> said.append(Texts.capitalised(way)).append(". "));
        }
        said.append(conclusion(page, plain));
        adjusted(page, plain, models).ifPresent(sentence -> said.append(' ').append(sentence));
        unmatched(page, outcome, plain).ifPresent(sentence -> said.append(' ').append(sentence));
        Known known = Known.of(page, outcome, plain);
        if (known.isFew()) {
            said.append(' ').append(page.say("known.few", known.words(page)));
        }
        return said.toString();
    }

    /** The row without adjustment, which speaks for the outcome. */
    static Row plain(List<Row> models) {
        return models.stream()
                .filter(row -> Page.isUnadjusted(row.text("model")))
                .findFirst()
                .orElse(models.get(0));
    }

    private static String group(Page page, String outcome, Row row, Group group) {
        double value = row.numberOr(group.code(), 0);
        double n = row.numberOr("n_" + group.code(), 0);
        if (page.isMean(row, outcome)) {
            String mean = page.numbers().decimal(value, 2);
            String families = page.texts().counted("families", Math.round(n));
            var sd = row.number(group.code() + "_sd");
            return sd.isPresent()
                    ? page.say("summary.mean", mean, page.numbers().decimal(sd, 2), families)
                    : page.say("summary.mean.single", mean, families);
        }
        String share = n > 0 ? page.numbers().percentage(value / n) : Numbers.ABSENT;
        return page.say(
                "summary.share", page.numbers().count(value), page.numbers().count(n), share);
    }

    private static String conclusion(Page page, Row row) {
        if (!row.isTested()) {
            return page.say("summary.withheld", page.reason(row));
        }
        double p = row.numberOr("p", 1);
        String key = p < Significance.SIGNIFICANT
                ? "summary.significant"
                : p < Significance.TREND ? "summary.trend" : "summary.not_significant";
        return page.say(key, Estimates.phrase(page, row));
    }

    /** What the adjusted models add: that they agree, or which of them do not. */
    private static Optional<String> adjusted(Page page, Row plain, List<Row> models) {
        List<Row> others =
                models.stream().filter(row -> row != plain && row.isTested()).toList();
        if (others.isEmpty() || !plain.isTested()) {
            return Optional.empty();
        }
        List<Row> differing = others.stream()
                .filter(row -> Significance.isSignificant(row) != Significance.isSignificant(plain))
                .toList();
        if (differing.isEmpty()) {
            return Optional.of(page.say("summary.adjusted.same"));
        }
        String key =
                Significance.isSignificant(plain) ? "summary.adjusted.not_significant" : "summary.adjusted.significant";
        return Optional.of(differing.stream()
                .map(row -> page.say(key, page.covariates(row.text("model")), Estimates.phrase(page, row)))
                .collect(Collectors.joining(" ")));
    }

    /** What the comparison without matching says, where it says something else. */
    private static Optional<String> unmatched(Page page, String outcome, Row plain) {
        return page.run().matched().stream()
                .flatMap(matched -> matched.outcomes().stream())
                .filter(row -> row.text("outcome").equals(outcome) && Page.isUnadjusted(row.text("model")))
                .filter(row -> plain.isTested()
                        && row.isTested()
                        && Significance.isSignificant(row) != Significance.isSignificant(plain))
                .map(row -> page.say(
                        Significance.isSignificant(row)
                                ? "summary.unmatched.significant"
                                : "summary.unmatched.not_significant",
                        Estimates.phrase(page, row)))
                .findFirst();
    }
}
