package nl.terugblik.report.words;

import nl.terugblik.report.facts.Language;
import nl.terugblik.report.run.Row;

/** How the estimate of a test is written. */
public final class Estimates {
    private Estimates() {}

    /** {@code OR = 1,37}, or {@code F(1; 61) = 0,15}. */
    public static String estimate(Page page, Row row) {
        if (row.has("odds_ratio")) {
            return "OR\u00a0=\u00a0" + page.numbers().ratio(row.numberOr("odds_ratio", 1));
        }
        return fTest(page, row);
    }

    public static String fTest(Page page, Row row) {
        String separator = page.language() == Language.NL ? ";\u00a0" : ",\u00a0";
        String degrees = page.numbers().count(row.number("df1"))
                + separator
                + page.numbers().count(row.number("df2"));
        return "F(" + degrees + ")\u00a0=\u00a0" + page.numbers().decimal(row.number("statistic"), 2);
    }

    public static String interval(Page page, Row row) {
        if (row.number("ci_low").isEmpty() || row.number("ci_high").isEmpty()) {
            return Numbers.ABSENT;
        }
        return interval(page, row.numberOr("ci_low", 0), row.numberOr("ci_high", 0));
    }

    /** {@code 0,70 tot 2,68}: a word and no dash, which beside numbers below zero would read as a sign. */
    public static String interval(Page page, double low, double high) {
        return between(page, page.numbers().ratio(low), page.numbers().ratio(high));
    }

    /** {@code 92,0 tot 99,2 %}: an interval of shares from 0 to 1, both ends with the same decimals. */
    public static String shares(Page page, Row row) {
        if (row.number("ci_low").isEmpty() || row.number("ci_high").isEmpty()) {
            return Numbers.ABSENT;
        }
        return between(
                page,
                page.numbers().decimal(100 * row.numberOr("ci_low", 0), 1),
                page.numbers().percentage(row.numberOr("ci_high", 0)));
    }

    private static String between(Page page, String low, String high) {
        return page.say("interval", low, high);
    }

    /** An estimate with its interval: {@code 1,12 (0,57 tot 2,19)}. */
    public static String bracketed(Page page, double estimate, double low, double high) {
        return page.numbers().ratio(estimate) + " (" + interval(page, low, high) + ")";
    }

    /** A difference in means: {@code Δ = 2,55}. */
    public static String difference(Page page, double difference) {
        return "Δ\u00a0=\u00a0" + page.numbers().decimal(difference, 2);
    }

    /** An effect by its measure: an odds ratio or a difference in means; a dash where there is none. */
    public static String measured(Page page, Row row) {
        if (row.number("estimate").isEmpty()) {
            return Numbers.ABSENT;
        }
        double estimate = row.numberOr("estimate", 0);
        return isRatio(row) ? "OR\u00a0=\u00a0" + page.numbers().ratio(estimate) : difference(page, estimate);
    }

    public static boolean isRatio(Row row) {
        return row.text("measure").equals("odds_ratio") || row.text("test").equals("mcnemar");
    }

    /** The test of pairs: {@code χ² = 0,03} or {@code t(12) = 2,89}. */
    public static String pairedTest(Page page, Row row) {
        String statistic = "\u00a0=\u00a0" + page.numbers().decimal(row.number("statistic"), 2);
        return isRatio(row) ? "χ²" + statistic : "t(" + page.numbers().count(row.number("df")) + ")" + statistic;
    }

    /** {@code p = 0,353}. */
    public static String probability(Page page, Row row) {
        String p = page.numbers().probability(row.numberOr("p", 1)).replace(' ', '\u00a0');
        return "p\u00a0" + (p.startsWith("<") ? p : "=\u00a0" + p);
    }

    /** Everything in one phrase: {@code OR = 1,37; 95%-BI 0,70 – 2,68; p = 0,353}. */
    public static String phrase(Page page, Row row) {
        StringBuilder phrase = new StringBuilder(estimate(page, row));
        if (row.number("ci_low").isPresent()) {
            phrase.append("; ").append(page.say("column.interval")).append(' ').append(interval(page, row));
        }
        return phrase.append("; ").append(probability(page, row)).toString();
    }

    /** Whether a row has an estimate and a test of it. */
    public static boolean isTested(Row row) {
        return row.has("estimate") && row.has("p");
    }
}
