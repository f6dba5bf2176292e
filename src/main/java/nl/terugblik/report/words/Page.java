package nl.terugblik.report.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.chart.Markup;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.facts.ReportFacts;
import nl.terugblik.report.run.Codebook;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.Run;

/**
 * One page of the report in the making: what it is made of, the language it speaks, and the markup written so far.
 *
 * @param run the figures
 * @param facts what the figures do not say themselves
 * @param texts its sentences
 * @param numbers its numbers
 * @param notes the notes of the tables in its language
 * @param html what has been written
 * @param said which words each part of it holds
 */
public record Page(Run run, ReportFacts facts, Texts texts, Numbers numbers, Notes notes, Markup html, Said said) {

    /** The part above all chapters that says whose data these are and of when. */
    public static final String FACTS = "facts";

    public static Page of(Run run, ReportFacts facts, Language language) {
        Texts texts = Texts.in(language).calling(GroupWords.of(run.plan(), language));
        Notes notes = new Notes(
                texts,
                sentence -> GroupWords.asTables(run.plan(), sentence),
                name -> Texts.inSentence(run.codebook().label(name, language)));
        return new Page(run, facts, texts, Numbers.in(language), notes, new Markup(), new Said());
    }

    public Language language() {
        return texts.language();
    }

    public String say(String key, Object... values) {
        said.note(key);
        return texts.get(key, values);
    }

    public void paragraph(String key, Object... values) {
        html.element("p", say(key, values));
    }

    /** A limit of the figures beside it. */
    public void limit(String key, Object... values) {
        limitOf(say(key, values));
    }

    /** The same in words that are there already. */
    public void limitOf(String text) {
        html.open("p.limit").element("strong", say("limit.label")).text(" " + text);
        html.close();
    }

    public void sentence(String text) {
        html.element("p", text);
    }

    public void heading(String key, Object... values) {
        html.element("h3", say(key, values));
    }

    /** The labels, within a sentence, of those variables that are coded as of the extraction and not as of a moment. */
    public List<String> asExtracted(Stream<String> names) {
        return names.filter(name -> run.codebook()
                        .find(name)
                        .filter(Codebook.Variable::asExtracted)
                        .isPresent())
                .map(name -> Texts.inSentence(label(name)))
                .toList();
    }

    public String label(String variable) {
        return run.codebook().label(variable, language());
    }

    /** A variable with what the ends of its scale stand for, where the ends have words: a higher number may be a lower risk. */
    public String scaled(String variable) {
        return run.codebook()
                .scale(variable)
                .map(scale -> say(
                        "value.scale",
                        label(variable),
                        scale.lowest().in(language()),
                        scale.highest().in(language())))
                .orElse(label(variable));
    }

    /** A variable with one of its values, where that says more than the variable alone. */
    public String valued(String variable, String code) {
        String label = label(variable);
        String value = run.codebook().valueLabel(variable, code, language());
        boolean saysNoMore = value.equalsIgnoreCase(label) || value.equals(say("value.yes"));
        return saysNoMore ? label : say("value.of", label, Texts.inSentence(value));
    }

    /** The names of groups for people, by their names in files. */
    public List<String> groups(List<String> names) {
        return names.stream()
                .map(name -> Optional.ofNullable(run.plan().groupLabels().get(name))
                        .map(label -> label.in(language()))
                        .orElseGet(() -> texts.has("group." + name) ? say("group." + name) : name))
                .toList();
    }

    public String groupName(Group group) {
        return say("group." + group.code());
    }

    /** The covariates of a model in words; a model without any is unadjusted. */
    public String model(String model) {
        return isUnadjusted(model) ? say("model.not_adjusted") : say("model.adjusted_for", covariates(model));
    }

    public String covariates(String model) {
        return texts.listed(model.lines()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .map(name -> Texts.inSentence(label(name)))
                .toList());
    }

    public static boolean isUnadjusted(String model) {
        return model.isEmpty() || model.toLowerCase(Locale.ROOT).equals("unadjusted");
    }

    /** Why there is no test, in the page's language where the reason is known to the report. */
    public String reason(Row row) {
        return row.has("note") ? notes.say(row.text("note")) : say("withheld.unknown");
    }

    /** Why none of some rows has figures: their reason, where they share it. */
    public void withheldAll(List<Row> rows) {
        List<String> reasons = rows.stream()
                .filter(row -> row.has("note"))
                .map(this::reason)
                .distinct()
                .toList();
        sentence(reasons.size() == 1 ? Texts.capitalised(say("withheld", reasons.get(0))) + "." : say("withheld.all"));
    }

    /** Names the outcomes that a table leaves out. */
    public void untested(List<Row> rows, List<Row> shown) {
        List<String> others = rows.stream()
                .filter(row -> !shown.contains(row))
                .map(row -> Texts.inSentence(label(row.text("outcome"))))
                .toList();
        if (!others.isEmpty()) {
            html.element("p.note", say("withheld.others", texts.listed(others)));
        }
    }

    /** Says, where families were matched, that a table counts them without their weights. */
    public void unweighted() {
        if (run.matched().isPresent()) {
            html.element("p.note", say("outcomes.unweighted"));
        }
    }

    /** Notes on figures that are there: how they are to be read. */
    public void notesOnTests(List<Row> rows) {
        rows.stream()
                .filter(row -> row.isTested() && row.has("note"))
                .map(row -> Texts.capitalised(reason(row)) + ".")
                .distinct()
                .forEach(note -> html.element("p.note", note));
    }

    public String probability(Row row) {
        return row.number("p").isPresent()
                ? numbers.probability(row.numberOr("p", 1)) + Significance.mark(row.numberOr("p", 1))
                : Numbers.ABSENT;
    }

    /** What a group shows on a variable: {@code 32/70 (45,7 %)} or {@code 3,51 (1,52)}. */
    public String groupFigure(Row row, String variable, Group group) {
        var value = row.number(group.code());
        var n = row.number("n_" + group.code());
        if (value.isEmpty()) {
            return Numbers.ABSENT;
        }
        if (isMean(row, variable)) {
            var sd = row.number(group.code() + "_sd");
            return numbers.decimal(value, 2) + (sd.isPresent() ? " (" + numbers.decimal(sd, 2) + ")" : "");
        }
        return outOf(value.getAsDouble(), n.orElse(0));
    }

    /** {@code 32/70 (45,7 %)}. */
    public String outOf(double count, double of) {
        return numbers.count(count) + "/" + numbers.count(of)
                + (of > 0 ? " (" + numbers.percentage(count / of) + ")" : "");
    }

    public boolean isMean(Row row, String variable) {
        return run.codebook()
                .find(variable)
                .map(Codebook.Variable::isNumber)
                .orElse(row.has("experimental_sd") || row.has("control_sd"));
    }

    public void figure(String caption, Markup picture) {
        html.open("figure").element("figcaption", caption);
        html.open("div.scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.element("p.hint", say("page.hint"));
        html.include(picture).close().close();
    }
}
