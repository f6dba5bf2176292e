package nl.terugblik.dataset.codebook;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.cohort.Group;
import nl.terugblik.dataset.layout.CodeName;
import nl.terugblik.dataset.layout.DatasetFile;
import nl.terugblik.dataset.layout.EventKind;
import nl.terugblik.dataset.rows.Counts;
import nl.terugblik.dataset.rows.ItemSums;
import nl.terugblik.files.Markdown;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Variable;

/** The codebook for people, in Markdown: what {@link CodebookJson} holds, in both languages. */
public final class CodebookPage {

    private final Study study;
    private final Counts counts;
    private final ItemSums items;
    private final StringBuilder page = new StringBuilder();

    private CodebookPage(Study study, Counts counts, ItemSums items) {
        this.study = study;
        this.counts = counts;
        this.items = items;
    }

    public static String of(Study study, Counts counts, ItemSums items) {
        return new CodebookPage(study, counts, items).write();
    }

    /** What could be read and has no price; nothing where the instrument names no prices. */
    private String unpriced() {
        List<Instrument.Beside> prices = study.instrument().material().prices();
        return prices.stream()
                .skip(Math.max(0, prices.size() - 1L))
                .map(file -> " " + items.unpriced() + " rows are of care that was used, for which " + file.path()
                        + " line " + file.yaml().line("/prices") + " has no price; its costs are not recorded.")
                .collect(Collectors.joining());
    }

    private String write() {
        line("# Codebook " + study.name());
        line("");
        line(both(study.title()) + ". Instrument: " + study.instrument().name() + ".");
        line("");
        line("Internal: the counts below may be small. Not for release.");
        if (study.matches()) {
            line("");
            line("Counts are of " + DatasetFile.UNMATCHED
                    + ", the whole cohort; coded.csv holds its matched families.");
        }
        if (!items.isEmpty()) {
            line("");
            line("Warning of what was not read: " + items.unknownItems()
                    + " answers to items that their questionnaire does not have, " + items.otherAnswers()
                    + " answers that are none of its answers and count as not answered, and " + items.unknownSources()
                    + " rows of care from sources that neither questionnaire nor prices know." + unpriced());
        }
        line("");
        line("## Variables of coded.csv");
        for (Variable variable : study.instrument().variables()) {
            describe(variable);
            count("all", variable.name());
        }
        line("");
        line("## Measures of long.csv");
        for (Variable measure : study.instrument().trajectories()) {
            describe(measure);
            for (String moment : Counts.MOMENTS) {
                count(moment, Counts.at(measure.name(), moment));
            }
        }
        for (DatasetFile file : DatasetFile.of(study)) {
            line("");
            line("## Columns of " + file.name());
            line("");
            line(both(file.description()));
            line("");
            file.columns().forEach(column -> item(column.name(), both(column.label())));
        }
        line("");
        line("## Events of events.csv");
        line("");
        for (EventKind event : EventKind.values()) {
            item(event.code(), both(event.description()));
        }
        return page.toString();
    }

    private void describe(Variable variable) {
        line("");
        line("### " + variable.name());
        line("");
        line(both(variable.label()));
        line("");
        item("kind", CodeName.of(variable.kind()));
        new TreeMap<>(variable.values()).forEach((number, label) -> item(Integer.toString(number), both(label)));
        variable.moment().ifPresent(moment -> item("moment", moment));
        if (variable.asExtracted()) {
            item("moment", "none; as extracted");
        }
        item("sources", String.join(", ", CodebookJson.sources(variable)));
        item("rule", both(variable.description()));
        item("operator", variable.rule().operator());
    }

    private void count(String moment, String name) {
        List<Group> all = counts.groups();
        String byGroup = all.stream()
                .map(group -> group.code() + " " + counts.values(name, List.of(group)))
                .collect(Collectors.joining(", "));
        String missing = Stream.of(MissingReason.values())
                .map(reason -> reason.code() + " " + counts.missing(name, all, reason))
                .collect(Collectors.joining(", "));
        String n = moment.equals("all") ? "n" : "n at " + moment;
        item(n, counts.values(name, all) + " (" + byGroup + "); missing: " + missing);
    }

    private void item(String name, String text) {
        line("- `" + name + "`: " + text);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String both(Label label) {
        return Markdown.text(label.nl() + " / " + label.en());
    }
}
