package nl.terugblik.round.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.scheme.CodedVariable;

/**
 * What is asked of a unit: a variable, as a page shows it.
 *
 * @param nl what it is about, in Dutch
 * @param en likewise in English
 * @param multiple whether several may be chosen
 * @param required whether one must be
 * @param choices what may be chosen
 */
public record Asked(String nl, String en, boolean multiple, boolean required, List<Choice> choices) {

    public Asked {
        choices = List.copyOf(choices);
    }

    /** A code and what it means. */
    public record Choice(String code, String nl, String en) {

        /** What it means in a language. */
        public String label(String language) {
            return language.equals("nl") ? nl : en;
        }

        /** Whether it is for whoever cannot tell. */
        public boolean isUnsure() {
            return code.equals(Code.UNSURE);
        }
    }

    static Asked of(CodedVariable variable) {
        List<Choice> choices = variable.words().stream()
                .map(word -> variable.code(word)
                        .map(code ->
                                new Choice(word, code.label().nl(), code.label().en()))
                        .orElseGet(() -> new Choice(word, "", "")))
                .toList();
        return new Asked(
                variable.label().nl(), variable.label().en(), variable.multiple(), variable.required(), choices);
    }

    /** What it is about, in a language. */
    public String label(String language) {
        return language.equals("nl") ? nl : en;
    }

    /** The same with some of its choices alone. */
    Asked only(List<String> allowed) {
        return allowed.isEmpty()
                ? this
                : new Asked(
                        nl,
                        en,
                        multiple,
                        required,
                        choices.stream()
                                .filter(choice -> allowed.contains(choice.code()))
                                .toList());
    }

    Asked mustBeGiven() {
        return new Asked(nl, en, multiple, true, choices);
    }

    /** The cell of a sheet for what was chosen; empty where any of it may not be. */
    public Optional<String> cell(List<String> chosen) {
        TreeSet<String> words = new TreeSet<>(chosen);
        words.remove("");
        if (words.size() > 1 && !multiple
                || !choices.stream().map(Choice::code).toList().containsAll(words)) {
            return Optional.empty();
        }
        return Optional.of(String.join(
                " ", choices.stream().map(Choice::code).filter(words::contains).toList()));
    }

    /** Whether a cell has a code among its own. */
    public static boolean has(String cell, String code) {
        return Arrays.asList(cell.split(" ")).contains(code);
    }
}
