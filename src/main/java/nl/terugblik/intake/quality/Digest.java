package nl.terugblik.intake.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.PageHead;
import nl.terugblik.chart.Palette;
import nl.terugblik.intake.quality.DigestTable.Place;
import nl.terugblik.intake.quality.QualityRow.Status;
import nl.terugblik.source.Expectation;

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
        PageHead.open(html, words.code(), title)
                .element("style", Palette.style(Digest.class, "digest.css"))
                .close();
        html.open("body").element("a.skip", words.say("page.skip"), "href", "#headline");
        html.open("main");
        DigestWords other = words.other();
        PageHead.otherLanguage(html, words.say("language.other"), other.page(), other.code());
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
        boolean compared = quality.previous().isPresent();
        List<Weight> weights = List.of(Weight.REFUSED, Weight.WARNING);
        List<String> columns = new ArrayList<>();
        for (Weight weight : weights) {
            columns.add(about(weight, "now"));
            if (compared) {
                columns.add(about(weight, "before"));
            }
        }
        var table = new DigestTable(html, words, words.say("categories")).columns(List.of(words.say("about")), columns);
        for (Category category : Category.values()) {
            List<String> counts = new ArrayList<>();
            for (Weight weight : weights) {
                counts.add(words.count(sum(category, weight, true)));
                if (compared) {
                    counts.add(words.count(sum(category, weight, false)));
                }
            }
            table.row(new Place(words.say("category." + category.code()), ""), "", List.of(), counts);
        }
        table.end();
    }

    private String about(Weight weight, String when) {
        return words.say(weight.code()) + ", " + words.say(when).toLowerCase(Locale.ROOT);
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
            var table = new DigestTable(html, words, words.say("studies"))
                    .columns(
                            List.of(words.say("where"), words.say("studies.study"), words.say("studies.why")),
                            List.of());
            for (StudyLack lack : quality.lacks()) {
                table.row(
                        new Place(lack.table(), lack.column()),
                        "",
                        List.of(lack.study(), words.why(lack.why())),
                        List.of());
            }
            table.end();
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
        var table = new DigestTable(html, words, words.say("expected"))
                .columns(
                        List.of(words.say("where"), words.say("expected.shortfall"), words.say("expected.note")),
                        List.of());
        for (FieldRow field : unmet) {
            table.row(
                    new Place(field.table(), field.column()),
                    "",
                    List.of(
                            words.shortfalls(field.shortfalls()),
                            field.expectation().map(Expectation::note).orElse("")),
                    List.of());
        }
        table.end();
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
        var table = new DigestTable(
                        html,
                        words,
                        words.say(weight.code()) + ": " + words.say(key).toLowerCase(Locale.ROOT))
                .columns(
                        List.of(words.say("where")),
                        List.of(words.say("rows"), words.say("share"), words.say("before")));
        for (QualityRow row : rows) {
            table.row(
                    new Place(row.table(), row.column()),
                    words.rule(row.rule(), row.column()),
                    List.of(),
                    List.of(words.count(row.rows()), words.percent(row.share()), words.percent(row.shareBefore())));
        }
        table.end();
    }

    private void fields(String key, List<FieldRow> fields) {
        html.element("h2", words.say(key));
        if (fields.isEmpty()) {
            html.element("p.q", words.say("none"));
            return;
        }
        html.element("p.q", words.say(key + ".what"));
        var table = new DigestTable(html, words, words.say(key))
                .columns(
                        List.of(words.say("where")),
                        List.of(
                                words.say("complete"),
                                words.say("before"),
                                words.say("filled"),
                                words.say("empty"),
                                words.say("not_applicable")));
        for (FieldRow field : fields) {
            table.row(
                    new Place(field.table(), field.column()),
                    "",
                    List.of(),
                    List.of(
                            words.percent(field.cells().complete()),
                            words.percent(field.completeBefore()),
                            words.count(field.cells().filled()),
                            words.count(field.cells().empty()),
                            words.count(field.cells().notApplicable())));
        }
        table.end();
    }
}
