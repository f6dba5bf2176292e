package nl.terugblik.release.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.terugblik.wording.Sentences;

/** The words of a released report in one language, and numbers as that language writes them. */
final class Words {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
    private static final Pattern NAME = Pattern.compile("[a-z]+(_[a-z0-9]+)+");
    private static final Pattern OF_SIDE = Pattern.compile("(?:(\\w+)_|)(experimental|control)(?:_(sd)|)");
    private static final int DECIMALS = 3;

    private final String language;
    private final Sentences words;
    private final Map<String, String> labels;
    private final Map<String, String> sides;

    private Words(String language, Sentences words, Map<String, String> labels, Map<String, String> sides) {
        this.language = language;
        this.words = words;
        this.labels = labels;
        this.sides = sides;
    }

    /**
     * The words of a language.
     *
     * @param labels what variables, and their values, are called in it
     * @param sides what the sides of comparisons are called in it, where it is not as columns call them
     */
    static Words in(String language, Map<String, String> labels, Map<String, String> sides) {
        String file = language.equals("nl") ? "words.properties" : "words_en.properties";
        return new Words(language, Sentences.of(Words.class, file), Map.copyOf(labels), Map.copyOf(sides));
    }

    String language() {
        return language;
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** What a column is called: one of a side by what the study calls that side. */
    String column(String name) {
        Matcher ofSide = OF_SIDE.matcher(name);
        if (!ofSide.matches() || !sides.containsKey(ofSide.group(2))) {
            return named("column", name);
        }
        String side = sides.getOrDefault(ofSide.group(2), "");
        String of = Optional.ofNullable(ofSide.group(1))
                .or(() -> Optional.ofNullable(ofSide.group(3)))
                .orElse("");
        return of.isEmpty() ? side : named("column", of) + ", " + side;
    }

    /** What a table, or a column, is called; its own name where there is no word for it. */
    String named(String kind, String name) {
        return words.find(kind + "." + name).orElseGet(() -> name.replace('_', ' '));
    }

    /** What a cell says: a variable by its label, a value by the label that it has there, a number in at most three decimals. */
    String cell(String variable, String cell) {
        String label = labels.get(variable + "=" + cell);
        if (label != null) {
            return label;
        }
        if (NUMBER.matcher(cell).matches()) {
            String number = new BigDecimal(cell)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            return language.equals("nl") ? number.replace('.', ',') : number;
        }
        return labels.getOrDefault(cell, words.find("cell." + cell).orElseGet(() -> spaced(cell)));
    }

    private static String spaced(String cell) {
        return NAME.matcher(cell).matches() ? cell.replace('_', ' ') : cell;
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }
}
