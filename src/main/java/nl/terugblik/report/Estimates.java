package nl.terugblik.report;

/** How the estimate of a test is written. */
final class Estimates {
    private Estimates() {}

    /** {@code OR = 1,37}, or {@code F(1; 61) = 0,15}. */
    static String estimate(Page page, Row row) {
        if (row.has("odds_ratio")) {
            return "OR\u00a0=\u00a0" + page.numbers().ratio(row.numberOr("odds_ratio", 1));
        }
        return fTest(page, row);
    }

    static String fTest(Page page, Row row) {
        String separator = page.language() == Language.NL ? ";\u00a0" : ",\u00a0";
        String degrees = page.numbers().count(row.number("df1"))
                + separator
                + page.numbers().count(row.number("df2"));
        return "F(" + degrees + ")\u00a0=\u00a0" + page.numbers().decimal(row.number("statistic"), 2);
    }

    static String interval(Page page, Row row) {
        if (row.number("ci_low").isEmpty() || row.number("ci_high").isEmpty()) {
            return Numbers.ABSENT;
        }
        return page.numbers().ratio(row.numberOr("ci_low", 0)) + "\u00a0–\u00a0"
                + page.numbers().ratio(row.numberOr("ci_high", 0));
    }

    /** {@code p = 0,353}. */
    static String probability(Page page, Row row) {
        String p = page.numbers().probability(row.numberOr("p", 1)).replace(' ', '\u00a0');
        return "p\u00a0" + (p.startsWith("<") ? p : "=\u00a0" + p);
    }

    /** Everything in one phrase: {@code OR = 1,37; 95%-BI 0,70 – 2,68; p = 0,353}. */
    static String phrase(Page page, Row row) {
        StringBuilder phrase = new StringBuilder(estimate(page, row));
        if (row.number("ci_low").isPresent()) {
            phrase.append("; ").append(page.say("column.interval")).append(' ').append(interval(page, row));
        }
        return phrase.append("; ").append(probability(page, row)).toString();
    }
}
