package nl.terugblik.intake.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.Palette;
import nl.terugblik.intake.quality.QualityRow.Status;

/** The quality of a delivery on one page, for the morning: what was refused first, and apart from it what looked odd. */
final class Digest {

    private final Quality quality;
    private final DigestWords words;
    private final Markup html = new Markup();

    private Digest(Quality quality, DigestWords words) {
        this.quality = quality;
        this.words = words;
    }

    /** The page in one language. */
    static String of(Quality quality, DigestWords words) {
        return new Digest(quality, words).page();
    }

    private String page() {
        String title = words.say(
                "title", quality.delivery().label(), quality.delivery().organisation());
        html.open("html", "lang", words.code()).open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "robots", "content", "noindex");
        html.element("title", title).element("style", style()).close();
        html.open("body").element("a.skip", words.say("page.skip"), "href", "#headline");
        html.open("main");
        DigestWords other = words.other();
        html.element(
                "a.language",
                words.say("language.other"),
                "href",
                other.page(),
                "hreflang",
                other.code(),
                "lang",
                other.code());
        html.element("h1", title);
        headline();
        categories();
        studies();
        notAsExpected();
        for (Weight weight : Weight.values()) {
            findings(weight);
        }
        if (quality.previous().isPresent()) {
            fields(
                    "moved",
                    quality.fields().stream()
                            .filter(field ->
                                    field.status() == FieldRow.Status.DROPPED || field.status() == FieldRow.Status.ROSE)
                            .toList());
        }
        fields(
                "gaps",
                quality.fields().stream()
                        .filter(field -> field.cells().empty() > 0)
                        .toList());
        html.element("p.q", words.say("files"));
        html.close().close().close();
        return "<!DOCTYPE html>\n" + html.finish();
    }

    /** The share that was refused, before anything else. */
    private void headline() {
        RowsRead now = quality.read();
        String said = now.read() == 0
                ? words.say("headline.none")
                : words.say(
                        "headline",
                        words.percent(now.refusedShare()),
                        words.count(now.refused()),
                        words.count(now.read()));
        html.element("p.headline", said, "id", "headline");
        html.element(
                "p",
                words.say("headline.others", words.count(sum(Weight.WARNING, true)), words.count(now.duplicates())));
        html.element(
                "p",
                quality.previous()
                        .map(before -> words.say("compared", before.label()) + " "
                                + words.say(
                                        "headline.before",
                                        words.percent(quality.readBefore().refusedShare())))
                        .orElse(words.say("first")));
    }

    private void categories() {
        begin(words.say("categories"));
        html.open("tr").element("th", words.say("about"), "scope", "col");
        for (Weight weight : List.of(Weight.REFUSED, Weight.WARNING)) {
            html.element(
                    "th.n",
                    words.say(weight.code()) + ": " + words.say("now").toLowerCase(Locale.ROOT),
                    "scope",
                    "col");
            if (quality.previous().isPresent()) {
                html.element(
                        "th.n",
                        words.say(weight.code()) + ": " + words.say("before").toLowerCase(Locale.ROOT),
                        "scope",
                        "col");
            }
        }
        html.close().close().open("tbody");
        for (Category category : Category.values()) {
            html.open("tr").element("th", words.say("category." + category.code()), "scope", "row");
            for (Weight weight : List.of(Weight.REFUSED, Weight.WARNING)) {
                html.element("td.n", words.count(sum(category, weight, true)));
                if (quality.previous().isPresent()) {
                    html.element("td.n", words.count(sum(category, weight, false)));
                }
            }
            html.close();
        }
        end();
    }

    private long sum(Weight weight, boolean now) {
        long sum = 0;
        for (Category category : Category.values()) {
            sum += sum(category, weight, now);
        }
        return sum;
    }

    private long sum(Category category, Weight weight, boolean now) {
        return quality.rows().stream()
                .filter(row -> Category.of(row.rule()) == category && Weight.of(row.rule()) == weight)
                .mapToLong(row -> now ? row.rows() : row.before())
                .sum();
    }

    private void studies() {
        html.element("h2", words.say("studies"));
        if (quality.studies().isEmpty()) {
            html.element("p.q", words.say("studies.unknown"));
        } else if (quality.lacks().isEmpty()) {
            html.element("p.q", words.say("studies.none", String.join(", ", quality.studies())));
        } else {
            html.element("p.q", words.say("studies.what"));
            begin(words.say("studies"), words.say("where"), words.say("studies.study"), words.say("studies.why"));
            for (StudyLack lack : quality.lacks()) {
                html.open("tr");
                heading(lack.table(), lack.column(), "");
                html.element("td", lack.study()).element("td", words.why(lack.why()));
                html.close();
            }
            end();
        }
    }

    private void notAsExpected() {
        List<FieldRow> unmet = quality.fields().stream()
                .filter(field -> !field.shortfalls().isEmpty())
                .toList();
        if (unmet.isEmpty()) {
            return;
        }
        html.element("h2", words.say("expected"));
        html.element("p.q", words.say("expected.what"));
        begin(words.say("expected"), words.say("where"), words.say("expected.shortfall"), words.say("expected.note"));
        for (FieldRow field : unmet) {
            html.open("tr");
            heading(field.table(), field.column(), "");
            html.element("td", words.shortfalls(field.shortfalls()));
            html.element(
                    "td", field.expectation().map(expected -> expected.note()).orElse(""));
            html.close();
        }
        end();
    }

    /** All findings of a weight; what the delivery before had not is told first. */
    private void findings(Weight weight) {
        if (weight == Weight.DUPLICATE && quality.with(weight, Status.values()).isEmpty()) {
            return;
        }
        html.element("h2", words.say(weight.code()));
        html.element("p.q", words.say(weight.code() + ".what"));
        if (quality.previous().isEmpty()) {
            findings("faults", quality.with(weight, Status.FIRST), weight, true);
            return;
        }
        findings("new", quality.with(weight, Status.NEW, Status.FIRST), weight, true);
        findings("jumped", quality.with(weight, Status.JUMPED), weight, false);
        findings("gone", quality.with(weight, Status.GONE), weight, false);
        findings("same", quality.with(weight, Status.SAME), weight, false);
    }

    private void findings(String key, List<QualityRow> rows, Weight weight, boolean always) {
        if (rows.isEmpty() && !always) {
            return;
        }
        html.element("h3", words.say(key));
        if (rows.isEmpty()) {
            html.element("p.q", words.say("none"));
            return;
        }
        html.element("p.q", words.say(key + ".what"));
        begin(
                words.say(weight.code()) + ": " + words.say(key).toLowerCase(Locale.ROOT),
                words.say("where"),
                ".n" + words.say("rows"),
                ".n" + words.say("share"),
                ".n" + words.say("before"));
        for (QualityRow row : rows) {
            html.open("tr");
            heading(row.table(), row.column(), words.rule(row.rule(), row.column()));
            html.element("td.n", words.count(row.rows()));
            html.element("td.n", words.percent(row.share()));
            html.element("td.n", words.percent(row.shareBefore()));
            html.close();
        }
        end();
    }

    private void fields(String key, List<FieldRow> fields) {
        html.element("h2", words.say(key));
        if (fields.isEmpty()) {
            html.element("p.q", words.say("none"));
            return;
        }
        html.element("p.q", words.say(key + ".what"));
        begin(
                words.say(key),
                words.say("where"),
                ".n" + words.say("complete"),
                ".n" + words.say("before"),
                ".n" + words.say("filled"),
                ".n" + words.say("empty"),
                ".n" + words.say("not_applicable"));
        for (FieldRow field : fields) {
            html.open("tr");
            heading(field.table(), field.column(), "");
            html.element("td.n", words.percent(field.cells().complete()));
            html.element("td.n", words.percent(field.completeBefore()));
            html.element("td.n", words.count(field.cells().filled()));
            html.element("td.n", words.count(field.cells().empty()));
            html.element("td.n", words.count(field.cells().notApplicable()));
            html.close();
        }
        end();
    }

    /** Begins a table with these columns; a name behind {@code .n} is that of numbers. */
    private void begin(String caption, String... columns) {
        html.open("div.scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.element("p.hint", words.say("page.hint"));
        html.open("table").element("caption", caption).open("thead");
        if (columns.length == 0) {
            return;
        }
        html.open("tr");
        for (String column : columns) {
            boolean number = column.startsWith(".n");
            html.element(number ? "th.n" : "th", number ? column.substring(2) : column, "scope", "col");
        }
        html.close().close().open("tbody");
    }

    private void end() {
        html.close().close().close();
    }

    private void heading(String table, String column, String sentence) {
        html.open("th", "scope", "row").element("b", column.isEmpty() ? table : table + "." + column);
        if (!sentence.isEmpty()) {
            html.element("small", sentence);
        }
        html.close();
    }

    private static String style() {
        try (InputStream file = Digest.class.getResourceAsStream("digest.css")) {
            if (file == null) {
                throw new IllegalStateException("The style of the digest is missing from this program.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$paper", Palette.PAPER)
                    .replace("$ink", Palette.INK)
                    .replace("$quiet", Palette.QUIET)
                    .replace("$rule", Palette.RULE)
                    .replace("$wash", Palette.WASH)
                    .replace("$accent", Palette.ACCENT)
                    .replace("$second", Palette.SECOND);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The style of the digest cannot be read.", unreadable);
        }
    }
}
