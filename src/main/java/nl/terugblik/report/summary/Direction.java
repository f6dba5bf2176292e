package nl.terugblik.report.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Page;

/**
 * Which way the groups differ on an outcome, in words: more often, less often, higher or lower with a conference, and on a
 * scale with words at its ends also which end that is nearer to, as a higher number may be the lower risk.
 *
 * @param outcome the outcome
 * @param row its figures in both groups
 */
record Direction(Page page, String outcome, Row row) {
    private static final int DECIMALS = 2;
    private static final int DECIMALS_OF_A_SHARE = 3;

    /** The words; nothing where a group has no figure. */
    Optional<String> words() {
        if (figure(Group.EXPERIMENTAL).isEmpty() || figure(Group.CONTROL).isEmpty()) {
            return Optional.empty();
        }
        String way = way();
        String kind = page.isMean(row, outcome) ? "mean" : "share";
        String said = page.say("direction." + kind + "." + way);
        return Optional.of(way.equals("same") ? said : said + end(way));
    }

    /** {@code more}, {@code less}, or {@code same} where the figures do not differ as they are printed. */
    private String way() {
        int order = figure(Group.EXPERIMENTAL)
                .orElseThrow()
                .compareTo(figure(Group.CONTROL).orElseThrow());
        return order == 0 ? "same" : order > 0 ? "more" : "less";
    }

    private String end(String way) {
        return page.run()
                .codebook()
                .scale(outcome)
                .map(scale -> way.equals("more") ? scale.highest() : scale.lowest())
                .map(end -> page.say("direction.end", end.in(page.language())))
                .orElse("");
    }

    private Optional<BigDecimal> figure(Group group) {
        var value = row.number(group.code());
        double n = row.numberOr("n_" + group.code(), 0);
        boolean mean = page.isMean(row, outcome);
        if (value.isEmpty() || (!mean && n <= 0)) {
            return Optional.empty();
        }
        double figure = mean ? value.getAsDouble() : value.getAsDouble() / n;
        return Optional.of(
                BigDecimal.valueOf(figure).setScale(mean ? DECIMALS : DECIMALS_OF_A_SHARE, RoundingMode.HALF_UP));
    }
}
