package nl.terugblik.report.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** Whether the difference between the groups varies with a characteristic: a table an outcome. */
public final class ModerationChapter implements Chapter {
    private static final String FILE = "tables/moderation.csv";
    private static final String AGAINST = " against ";

    @Override
    public String key() {
        return "moderation";
    }

    @Override
    public void write(Page page) {
        if (page.run().moderation().isEmpty()) {
            page.paragraph("moderation.none");
            return;
        }
        page.paragraph("moderation.intro");
        page.limit("limit.moderation");
        Row.grouped(page.run().moderation(), "outcome").forEach((outcome, rows) -> outcome(page, outcome, rows));
    }

    private static void outcome(Page page, String outcome, List<Row> rows) {
        Map<String, List<Row>> moderators = Row.grouped(rows, "moderator");
        List<String> models = List.copyOf(Row.grouped(rows, "model").keySet());
        String names = page.texts()
                .listed(moderators.keySet().stream()
                        .map(name -> Texts.inSentence(page.label(name)))
                        .toList());
        String number = page.run().plan().moderation().getOrDefault(outcome, "");
        String caption = page.say("moderation.caption", page.label(outcome), names);
        boolean ratios = rows.stream().anyMatch(row -> row.has("odds_ratio"));
        List<String> each = ratios
                ? List.of("OR", page.say("column.interval"), page.say("column.p"))
                : List.of(page.say("column.f"), page.say("column.p"));
        var table = new FigureTable(page, number, caption, FILE)
                .groupedColumns(
                        page.say("column.term"),
                        models.stream()
                                .map(model -> Texts.capitalised(page.model(model)))
                                .toList(),
                        each);
        moderators.forEach((moderator, terms) -> {
            table.heading(page.label(moderator));
            if (terms.stream().anyMatch(Row::isTested)) {
                Row.grouped(terms, "term")
                        .forEach((term, cells) ->
                                table.row(termLabel(page, moderator, term), cells(page, cells, models, ratios)));
            }
            List<String> below =
                    models.stream().map(model -> model(page, model, terms)).toList();
            table.spanned(page.say("moderation.model"), below);
        });
        table.end();
        page.notesOnTests(rows);
    }

    private static List<String> cells(Page page, List<Row> rows, List<String> models, boolean ratios) {
        List<String> cells = new ArrayList<>();
        for (String model : models) {
            Optional<Row> tested = rows.stream()
                    .filter(row -> row.text("model").equals(model) && row.isTested())
                    .findFirst();
            int columns = ratios ? 3 : 2;
            if (tested.isEmpty()) {
                for (int i = 0; i < columns; i++) {
                    cells.add(Numbers.ABSENT);
                }
                continue;
            }
            Row row = tested.get();
            if (ratios) {
                cells.add(row.has("odds_ratio") ? page.numbers().ratio(row.numberOr("odds_ratio", 1)) : Numbers.ABSENT);
                cells.add(Estimates.interval(page, row));
            } else {
                cells.add(Estimates.fTest(page, row));
            }
            cells.add(page.probability(row));
        }
        return cells;
    }

    /** What a model rests on and explains, or why it was not tested. */
    private static String model(Page page, String model, List<Row> terms) {
        List<Row> rows =
                terms.stream().filter(row -> row.text("model").equals(model)).toList();
        if (rows.isEmpty()) {
            return Numbers.ABSENT;
        }
        if (rows.stream().noneMatch(Row::isTested)) {
            return page.say("withheld", page.reason(rows.get(0)));
        }
        Row first = rows.get(0);
        String n = page.numbers().count(first.number("n"));
        return first.has("nagelkerke_r2")
                ? page.say("moderation.r2", n, page.numbers().decimal(first.number("nagelkerke_r2"), 2))
                : page.say("moderation.n", n);
    }

    private static String termLabel(Page page, String moderator, String term) {
        return switch (term) {
            case "moderator" -> page.label(moderator) + codes(page, moderator);
            case "condition" -> page.say("moderation.term.condition");
            case "interaction" -> page.say("moderation.term.interaction", page.label(moderator));
            default -> {
                if (term.contains(AGAINST)) {
                    yield contrast(page, moderator, term);
                }
                if (!term.startsWith("condition at ")) {
                    yield term;
                }
                String code = term.substring("condition at ".length());
                String value = page.run().codebook().valueLabel(moderator, code, page.language());
                yield page.say("moderation.term.condition_at", Texts.inSentence(value));
            }
        };
    }

    /** One value against another: {@code moderator 0 against 2}, or of the effect of the group {@code interaction 0 against 2}. */
    private static String contrast(Page page, String moderator, String term) {
        String[] codes = term.substring(term.indexOf(' ') + 1).split(AGAINST);
        String key = term.startsWith("interaction") ? "moderation.term.contrast_by_group" : "moderation.term.contrast";
        return page.say(key, page.label(moderator), value(page, moderator, codes[0]), value(page, moderator, codes[1]));
    }

    private static String value(Page page, String moderator, String code) {
        return Texts.inSentence(page.run().codebook().valueLabel(moderator, code, page.language()));
    }

    /** What 0 and 1 stand for: {@code (Nederlands = 0, anders = 1)}. */
    private static String codes(Page page, String moderator) {
        List<String> codes = page.run()
                .codebook()
                .find(moderator)
                .map(variable -> variable.values().entrySet().stream()
                        .map(value -> Texts.inSentence(value.getValue().in(page.language())) + " = " + value.getKey())
                        .toList())
                .orElse(List.of());
        return codes.isEmpty() ? "" : " (" + String.join(", ", codes) + ")";
    }
}
