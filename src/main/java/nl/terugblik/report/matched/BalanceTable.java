package nl.terugblik.report.matched;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.terugblik.report.run.Balance;
import nl.terugblik.report.run.MatchedRun;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.CovariateLabels;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;

/** How the groups compare on every covariate before matching and after, and whether that is near enough. */
public record BalanceTable(Page page, Balance balance, double maxSmd) {
    private static final int DECIMALS = 3;

    void write() {
        String bound = page.say("balance.column.within", page.numbers().shortest(maxSmd));
        var table = new FigureTable(page, "", page.say("balance.caption"), MatchedRun.BALANCE)
                .groupedColumns(
                        page.say("column.variable"),
                        List.of(page.say("balance.before"), page.say("balance.after")),
                        List.of(
                                page.say("group.experimental.short"),
                                page.say("group.control.short"),
                                page.say("balance.column.difference"),
                                page.say("column.smd"),
                                page.say("balance.column.ratio")),
                        List.of(bound));
        CovariateLabels labels = new CovariateLabels(page);
        balance.byCovariate().forEach((covariate, items) -> {
            Balance.Item first = items.get(0);
            if (items.size() == 1 && first.level().isEmpty()) {
                row(table, false, labels.whole(covariate), first);
                return;
            }
            table.heading(page.label(covariate));
            items.forEach(item -> row(
                    table,
                    true,
                    item.level().isEmpty() ? page.say("balance.known_values") : labels.level(covariate, item.level()),
                    item));
        });
        table.end();
        page.html().element("p.note", page.say("balance.note"));
    }

    private void row(FigureTable table, boolean sub, String heading, Balance.Item item) {
        List<String> cells = new ArrayList<>(figures(item, item.all()));
        cells.addAll(figures(item, item.matched()));
        cells.add(within(item));
        table.row(sub, heading, cells, "");
    }

    private List<String> figures(Balance.Item item, Row row) {
        boolean share = new CovariateLabels(page).isShare(item.covariate(), item.level());
        return List.of(
                mean(share, row.number("mean_experimental")),
                mean(share, row.number("mean_control")),
                difference(share, row.number("difference")),
                smd(page, row.number("smd")),
                page.numbers().decimal(row.number("variance_ratio"), 2));
    }

    private String mean(boolean share, OptionalDouble mean) {
        return share && mean.isPresent()
                ? page.numbers().percentage(mean.getAsDouble())
                : page.numbers().decimal(mean, 2);
    }

    private String difference(boolean share, OptionalDouble difference) {
        return share && difference.isPresent()
                ? page.numbers().decimal(100 * difference.getAsDouble(), 1)
                : page.numbers().decimal(difference, 2);
    }

    private String within(Balance.Item item) {
        if (item.smd().isEmpty() && !item.matched().has("difference")) {
            return Numbers.ABSENT;
        }
        return page.say(item.isWithin(maxSmd) ? "balance.within" : "balance.beyond");
    }

    /** With a decimal more than elsewhere, so that figures near the bound fall on their own side of it. */
    public static String smd(Page page, OptionalDouble smd) {
        return page.numbers().decimal(smd, DECIMALS);
    }
}
