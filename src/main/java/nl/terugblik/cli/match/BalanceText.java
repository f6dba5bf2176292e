package nl.terugblik.cli.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.terugblik.files.Decimal;
import nl.terugblik.matching.balance.Balance;
import nl.terugblik.wording.Counted;

/** How alike the groups are, before matching and after, as a table of texts with a verdict for each row. */
final class BalanceText {

    /** More rows are of no use on a screen. */
    private static final int MOST_ROWS = 100;

    private final Balance balance;
    private final String threshold;
    private final Set<Balance.Row> failing;

    BalanceText(MatchedTable matched) {
        balance = matched.balance();
        threshold = Decimal.text(matched.threshold());
        failing = new HashSet<>(balance.failing(matched.threshold()));
    }

    List<String> lines() {
        AlignedTable table = new AlignedTable()
                .row("", "SMD", "SMD", "difference", "difference", "")
                .row("covariate", "all", "matched", "all", "matched", "verdict");
        String above = "";
        for (Balance.Row row : balance.rows().stream().limit(MOST_ROWS).toList()) {
            if (row.level().isPresent() && !row.covariate().equals(above)) {
                table.row(row.covariate());
            }
            above = row.covariate();
            table.row(
                    row.level().map(level -> "  " + level).orElse(row.covariate()),
                    smd(row.all()),
                    smd(row.matched()),
                    Rounded.figures(row.all().difference()),
                    Rounded.figures(row.matched().difference()),
                    verdict(row));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "Balance: the treated rows' mean or share minus the controls', in standard deviations (SMD) and as it is:");
        lines.addAll(table.lines());
        if (balance.rows().size() > MOST_ROWS) {
            lines.add("  and " + Counted.of(balance.rows().size() - MOST_ROWS, "more row") + " in balance.csv");
        }
        balance.rows().stream()
                .filter(row -> row.all().smd().reason().isPresent())
                .limit(MOST_ROWS)
                .map(row -> "There is no SMD for " + name(row) + ": "
                        + row.all().smd().reason().orElseThrow().sentence() + ".")
                .forEach(lines::add);
        balance.worst().map(this::worst).ifPresent(lines::add);
        return lines;
    }

    private String worst(Balance.Row row) {
        return "Largest SMD after matching: " + name(row) + ", " + smd(row.matched())
                + (failing.contains(row) ? ", above " + threshold + "." : ", not above " + threshold + ".");
    }

    private String verdict(Balance.Row row) {
        if (!failing.contains(row)) {
            return "ok";
        }
        return row.matched().smd().found().isPresent() ? "above" : "unknown";
    }

    static String name(Balance.Row row) {
        return row.covariate() + row.level().map(level -> " = " + level).orElse("");
    }

    static String smd(Balance.Figures figures) {
        return figures.smd()
                .found()
                .map(smd -> Rounded.decimals(smd.value(), 3))
                .orElse("-");
    }
}
