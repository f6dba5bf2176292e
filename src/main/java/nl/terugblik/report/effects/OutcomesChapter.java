package nl.terugblik.report.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.report.facts.StudyRules;
import nl.terugblik.report.matched.MatchedEffectsTable;
import nl.terugblik.report.matched.MatchedOutcomes;
import nl.terugblik.report.matched.PairsTable;
import nl.terugblik.report.run.AnalysisPlan;
import nl.terugblik.report.run.CohortCounts;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;

/** The outcomes by field: counts or means, the test, and the same test with what was adjusted for. */
public final class OutcomesChapter implements Chapter {
    private static final String FILE = "tables/outcomes.csv";
    private static final String R2 = "nagelkerke_r2";
    private static final String SIGNS_AT_T1 = "abuse_signs_t1";

    @Override
    public String key() {
        return "outcomes";
    }

    @Override
    public void write(Page page) {
        if (page.run().outcomes().isEmpty()) {
            page.paragraph("outcomes.none");
        }
        page.run().matched().ifPresent(matched -> page.paragraph("outcomes.matched.intro"));
        for (Domain domain : Domain.values()) {
            List<Row> rows = page.run().outcomes().stream()
                    .filter(row -> Domain.of(row.text("outcome")) == domain)
                    .toList();
            boolean counted = domain == Domain.PLACEMENT && PlacementTable.isIn(page)
                    || domain == Domain.CARE && CareTargetTable.isIn(page);
            if (rows.isEmpty() && !(counted && page.run().cohort().families() > 0)) {
                continue;
            }
            page.html().element("h3", page.say(domain.key()));
            if (!rows.isEmpty()) {
                table(page, domain, rows);
            }
            beside(page, domain, rows);
        }
        page.run().matched().ifPresent(matched -> {
            new MatchedEffectsTable(page, matched.bySets()).write();
            new PairsTable(page, matched.pairs()).write();
        });
        page.limit("limit.small", page.run().plan().minimumGroup());
    }

    private static void beside(Page page, Domain domain, List<Row> rows) {
        StudyRules rules = page.facts().rules();
        switch (domain) {
            case SUPERVISION -> {
                if (tells(rows, "order_months")) {
                    page.limit("limit.closed_only");
                }
                page.limit("limit.followup", rules.t3Months());
            }
            case PLACEMENT -> PlacementTable.write(page);
            case ABUSE -> {
                if (page.run().codebook().find(SIGNS_AT_T1).isPresent()) {
                    abuseMissing(page);
                }
                if (rules.assessmentDays() > 0) {
                    page.limit("limit.abuse_source", rules.assessmentDays());
                }
                if (tells(rows, "arij_risk_t3")) {
                    page.limit("limit.arij");
                }
            }
            case CARE -> {
                if (CareTargetTable.isIn(page)) {
                    CareTargetTable.write(page);
                }
                page.limit("limit.care");
            }
            case OTHER -> {}
        }
    }

    private static boolean tells(List<Row> rows, String outcome) {
        return rows.stream().anyMatch(row -> row.text("outcome").equals(outcome));
    }

    private static void abuseMissing(Page page) {
        CohortCounts cohort = page.run().cohort();
        List<String> counts = new ArrayList<>();
        for (Group group : Group.values()) {
            counts.add(page.numbers().count(cohort.missing(SIGNS_AT_T1, group)));
            counts.add(page.numbers().count(cohort.families(group)));
        }
        page.limit("limit.abuse_missing", counts.toArray());
    }

    private static void table(Page page, Domain domain, List<Row> rows) {
        if (page.run().matched().isPresent()) {
            new MatchedOutcomes(page, page.run().matched().get())
                    .write(number(page, rows), page.say(domain.captionKey()), rows);
            return;
        }
        boolean explained = rows.stream().anyMatch(row -> row.has(R2));
        List<String> columns = new ArrayList<>(List.of(
                page.say("column.outcome"),
                page.say("column.total"),
                page.groupName(Group.EXPERIMENTAL),
                page.groupName(Group.CONTROL),
                page.say("column.estimate"),
                page.say("column.interval"),
                page.say("column.p")));
        if (explained) {
            columns.add(page.say("column.r2"));
        }
        var table = new FigureTable(page, number(page, rows), page.say(domain.captionKey()), FILE)
                .columns(columns.toArray(String[]::new));
        String above = "";
        for (Row row : rows) {
            String outcome = row.text("outcome");
            boolean first = !outcome.equals(above);
            if (first && !Page.isUnadjusted(row.text("model"))) {
                table.heading(page.scaled(outcome));
            }
            row(page, table, outcome, row, first, explained);
            above = outcome;
        }
        table.end();
        page.notesOnTests(rows);
    }

    /** An unadjusted model stands under the outcome's own name, unless other models of it stand above. */
    private static void row(Page page, FigureTable table, String outcome, Row row, boolean first, boolean explained) {
        boolean sub = !first || !Page.isUnadjusted(row.text("model"));
        String heading = sub ? page.model(row.text("model")) : page.scaled(outcome);
        List<String> cells = new ArrayList<>(List.of(
                page.numbers().count(row.number("n")),
                page.groupFigure(row, outcome, Group.EXPERIMENTAL),
                page.groupFigure(row, outcome, Group.CONTROL)));
        if (!row.isTested()) {
            table.row(sub, heading, cells, page.say("withheld", page.reason(row)));
            return;
        }
        cells.addAll(List.of(Estimates.estimate(page, row), Estimates.interval(page, row), page.probability(row)));
        if (explained) {
            cells.add(page.numbers().decimal(row.number(R2), 2));
        }
        table.row(sub, heading, cells, "");
    }

    /** The number of the rows' table in the study of 2016; what that study told in its text has none. */
    private static String number(Page page, List<Row> rows) {
        return rows.stream()
                .map(row -> page.run().plan().outcomes().getOrDefault(row.text("outcome"), ""))
                .filter(AnalysisPlan::isNumber)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
