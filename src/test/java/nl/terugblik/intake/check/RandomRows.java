package nl.terugblik.intake.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;

/** Rows of a table by chance: most cells keep their rules, some break one, by a hair or by a mile. */
final class RandomRows {

    static final LocalDate EXTRACTED_ON = LocalDate.parse("2015-06-30");

    private static final List<String> NEARLY_DAYS = List.of(
            "2013-02-29",
            "2012-02-29",
            "1900-02-29",
            "2000-02-29",
            "1899-12-31",
            "1900-01-01",
            "2013-04-31",
            "2013-00-01",
            "2013-01-00",
            "2013-13-01",
            "2013-1-01",
            "2013/01/01",
            " 2013-01-01",
            "2013-01-01 ",
            "20130101",
            "-013-01-01",
            "2015-06-30",
            "2015-07-01",
            "9999-12-31",
            "2013-01-1x",
            "\u0662\u0660\u0661\u0663-01-01",
            "2013-01-01T00:00");
    private static final List<String> NEARLY_COUNTS =
            List.of("-1", "+1", "1.0", "1 ", "9999", "10000", "0000", "00000", "1e3", "\u0661", "x", ".", "/", ":");
    private static final List<String> NEARLY_AMOUNTS = List.of(
            "-1",
            "1.",
            ".5",
            "1.5",
            "1.55",
            "1.555",
            "1,5",
            "9999999.99",
            "10000000",
            "1..5",
            "1.5.",
            "1.x",
            "x.1",
            "1.-5",
            "0",
            "0.00",
            "\u20ac1");
    private static final List<String> ODD_TEXTS = List.of(
            "x".repeat(64),
            "x".repeat(65),
            "\uD83D\uDE00".repeat(64),
            "\uD83D\uDE00".repeat(65),
            "a\tb",
            "a\nb",
            "a\u0000",
            "\u007f",
            "\u0085",
            " ",
            "\u00e9",
            "yes",
            "\"",
            ",",
            "null");

    private final CanonicalTable table;
    private final Random random;

    RandomRows(CanonicalTable table, long seed) {
        this.table = table;
        this.random = new Random(seed);
    }

    /** The cells of a row, in canonical order. */
    List<String> next() {
        double oddness = random.nextInt(3) == 0 ? 0.3 : 0.02;
        return table.columns().stream().map(column -> cell(column, oddness)).toList();
    }

    private String cell(Column column, double oddness) {
        if (random.nextDouble() < (column.required() ? oddness : 0.3)) {
            return "";
        }
        boolean odd = random.nextDouble() < oddness;
        return switch (column.kind()) {
            case DAY -> odd ? pick(NEARLY_DAYS) : day();
            case CODE -> odd ? nearly(pick(column.codes())) : pick(column.codes());
            case COUNT -> odd ? pick(NEARLY_COUNTS) : String.valueOf(random.nextInt(4));
            case AMOUNT -> odd ? pick(NEARLY_AMOUNTS) : random.nextInt(5000) + (random.nextBoolean() ? "" : ".5");
            default -> odd ? pick(ODD_TEXTS) : "n" + random.nextInt(1000);
        };
    }

    /** Days close to each other, so that ends fall before, on and after their starts. */
    private String day() {
        boolean late = random.nextInt(12) == 0;
        return EXTRACTED_ON
                .minusDays(random.nextInt(20))
                .plusDays(late ? 15 : 0)
                .toString();
    }

    private String nearly(String code) {
        return switch (random.nextInt(4)) {
            case 0 -> code.toUpperCase(Locale.ROOT) + "S";
            case 1 -> code.substring(1);
            case 2 -> code + " ";
            default -> String.valueOf(random.nextInt(10));
        };
    }

    private String pick(List<String> cells) {
        return cells.get(random.nextInt(cells.size()));
    }
}
