package nl.terugblik.intake.quality;

import java.util.List;
import java.util.Locale;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.Palette;
import nl.terugblik.intake.quality.QualityRow.Status;
import nl.terugblik.source.Expectation;

/** {@code digest.html}: the quality of a delivery on one page, for the morning. */
final class Digest {

    private static final String STYLE = "body{font:16px/1.5 sans-serif;color:" + Palette.INK
            + ";max-width:56rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}"
            + "th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid " + Palette.RULE
            + "}td.n,th.n{text-align:right}.q{color:" + Palette.QUIET + "}h1,h2{color:" + Palette.ACCENT + "}";

    private final Quality quality;
    private final Markup html = new Markup();

    private Digest(Quality quality) {
        this.quality = quality;
    }

    /** The page. */
    static String of(Quality quality) {
        return new Digest(quality).page();
    }

    private String page() {
        String title = "Delivery " + quality.delivery().label() + " of "
                + quality.delivery().organisation();
        html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title).element("style", STYLE).close();
        html.open("body").open("main").element("h1", title);
        html.element(
                "p",
                quality.previous()
                        .map(before -> "Beside the agency's delivery before it, " + before.label() + ".")
                        .orElse("This is the agency's first delivery; there is nothing to compare it with."));
        summary();
        studies();
        notAsExpected();
        if (quality.previous().isPresent()) {
            changes();
        } else {
            section("Faults", "All that was found.", Status.FIRST);
        }
        fields(
                "Fields with gaps",
                "Cells that could be filled and are not. Where nothing is there to fill in, a cell is not applicable: a stay"
                        + " that has not ended has no end.",
                quality.fields().stream()
                        .filter(field -> field.cells().empty() > 0)
                        .toList());
        html.element(
                "p.q",
                "Which rows they are stands in rejections.csv, how every table adds up in reconciliation.csv, the figures"
                        + " of this page in quality.csv, fields.csv and studies.csv.");
        html.close().close().close();
        return "<!DOCTYPE html>\n" + html.finish();
    }

    private void changes() {
        section("New faults", "Rules that the delivery before did not break.", Status.NEW, Status.FIRST);
        section(
                "Jumped",
                "Rules whose share at least doubled or halved, by half a percentage point or more.",
                Status.JUMPED);
        section("Gone", "Rules that the delivery before broke and this one does not.", Status.GONE);
        section("As before", "All others.", Status.SAME);
        fields(
                "Fields filled differently",
                "By five percentage points or more.",
                quality.fields().stream()
                        .filter(field ->
                                field.status() == FieldRow.Status.DROPPED || field.status() == FieldRow.Status.ROSE)
                        .toList());
    }

    private void summary() {
        table(List.of("What it is about"), List.of("Rows now", "Rows before"));
        for (Category category : Category.values()) {
            html.open("tr").element("th", category.code(), "scope", "row");
            html.element("td.n", count(sum(category, true)));
            html.element("td.n", quality.previous().isPresent() ? count(sum(category, false)) : "–");
            html.close();
        }
        html.close().close();
    }

    private long sum(Category category, boolean now) {
        return quality.rows().stream()
                .filter(row -> Category.of(row.rule()) == category)
                .mapToLong(row -> now ? row.rows() : row.before())
                .sum();
    }

    private void studies() {
        html.element("h2", "Studies blocked, in whole or in part");
        if (quality.studies().isEmpty()) {
            html.element("p.q", "No study was carried out on this register yet, so none was looked at.");
        } else if (quality.lacks().isEmpty()) {
            html.element(
                    "p.q", "None: this delivery gives " + String.join(", ", quality.studies()) + " all they read.");
        } else {
            html.element(
                    "p.q",
                    "What studies that were carried out on this register read and this delivery does not give, or not as"
                            + " expected. They can be carried out, and say of every value that misses for it why it does.");
            table(List.of("Study", "Table", "Column", "Why"), List.of());
            quality.lacks()
                    .forEach(lack -> row(List.of(lack.study(), lack.table(), lack.column(), lack.why()), List.of()));
            html.close().close();
        }
    }

    private void notAsExpected() {
        List<FieldRow> unmet = quality.fields().stream()
                .filter(field -> field.unmet().isPresent())
                .toList();
        if (!unmet.isEmpty()) {
            html.element("h2", "Not as expected");
            html.element("p.q", "Fields that fall short of what the source profile expects of them.");
            table(List.of("Table", "Column", "What", "Why it is expected"), List.of());
            unmet.forEach(field -> row(
                    List.of(
                            field.table(),
                            field.column(),
                            field.unmet().orElseThrow(),
                            field.expectation().map(Expectation::note).orElse("")),
                    List.of()));
            html.close().close();
        }
    }

    /** Begins a table whose first columns are texts and whose last are numbers. */
    private void table(List<String> texts, List<String> numbers) {
        html.open("table").open("thead").open("tr");
        texts.forEach(column -> html.element("th", column, "scope", "col"));
        numbers.forEach(column -> html.element("th.n", column, "scope", "col"));
        html.close().close().open("tbody");
    }

    private void row(List<String> texts, List<String> numbers) {
        html.open("tr");
        texts.forEach(cell -> html.element("td", cell));
        numbers.forEach(cell -> html.element("td.n", cell));
        html.close();
    }

    private void section(String heading, String what, Status... statuses) {
        html.element("h2", heading);
        List<QualityRow> rows = quality.with(statuses);
        if (rows.isEmpty()) {
            html.element("p.q", "None.");
            return;
        }
        html.element("p.q", what);
        table(List.of("Table", "Column", "Rule"), List.of("Rows", "Share", "Before"));
        for (QualityRow row : rows) {
            row(
                    List.of(
                            row.table(),
                            row.column(),
                            row.rule().sentence(row.column().isEmpty() ? "The row" : row.column())),
                    List.of(count(row.rows()), Percent.of(row.share()), Percent.of(row.shareBefore())));
        }
        html.close().close();
    }

    private void fields(String heading, String what, List<FieldRow> fields) {
        html.element("h2", heading);
        if (fields.isEmpty()) {
            html.element("p.q", "None.");
            return;
        }
        html.element("p.q", what);
        table(List.of("Table", "Column"), List.of("Filled", "Empty", "Not applicable", "Complete", "Before"));
        for (FieldRow field : fields) {
            row(
                    List.of(field.table(), field.column()),
                    List.of(
                            count(field.cells().filled()),
                            count(field.cells().empty()),
                            count(field.cells().notApplicable()),
                            Percent.of(field.cells().complete()),
                            Percent.of(field.completeBefore())));
        }
        html.close().close();
    }

    private static String count(long rows) {
        return String.format(Locale.ROOT, "%,d", rows);
    }
}
