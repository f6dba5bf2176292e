package nl.terugblik.report.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.terugblik.report.facts.Language;

/**
 * The notes of the tables in the reader's language. The tables say in English why a figure is missing; the English
 * messages hold the same sentences, so that a note finds its key and with it its other language.
 */
final class Notes {
    private static final Pattern OPENING = Pattern.compile("^Not (tested|computed): ");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Texts texts;
    private final UnaryOperator<String> labels;
    private final List<Template> templates;

    /** A sentence that a note may be, by its key. */
    private record Template(String key, Pattern pattern) {}

    /**
     * @param texts the reader's language
     * @param asTables a sentence with what the tables call the groups
     * @param labels names a variable in that language
     */
    Notes(Texts texts, UnaryOperator<String> asTables, UnaryOperator<String> labels) {
        this.texts = texts;
        this.labels = labels;
        Texts english = Texts.in(Language.EN);
        this.templates = english.keys("note.").stream()
                .map(key -> new Template(key, pattern(asTables.apply(english.raw(key)))))
                .toList();
    }

    /** The note as the end of a sentence; one that the report does not know stands as it is. */
    String say(String note) {
        String plain = OPENING.matcher(note.strip()).replaceFirst("").replaceFirst("\\.$", "");
        return templates.stream()
                .map(template -> filled(template, plain))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(plain);
    }

    private Optional<String> filled(Template template, String note) {
        Matcher found = template.pattern().matcher(note);
        if (!found.matches()) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 1; i < found.groupCount(); i++) {
            values.add(found.group(i));
        }
        String columns = found.group(found.groupCount());
        return Optional.of(texts.get(template.key(), values.toArray()) + (columns == null ? "" : columns(columns)));
    }

    private String columns(String columns) {
        return Arrays.stream(columns.split(", ", -1)).map(labels).collect(Collectors.joining(", ", " (", ")"));
    }

    /** The sentence with a group for each place, and a last one for the columns that may follow a colon. */
    private static Pattern pattern(String sentence) {
        String places =
                Arrays.stream(PLACE.split(sentence, -1)).map(Pattern::quote).collect(Collectors.joining("(\\d+)"));
        return Pattern.compile(places + "(?:: ([\\w, ]+))?");
    }
}
