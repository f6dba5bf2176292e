package nl.terugblik.console.running;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command. What someone typed into a page is handed on as the value of an option or as an argument, and never as
 * anything that the command line would take for an option or for a file of options.
 */
public final class Words {

    private final List<String> words = new ArrayList<>();

    private Words(String... command) {
        words.addAll(List.of(command));
    }

    /** A command by its own words, such as {@code quarantine show}; none of them is anyone's. */
    public static Words of(String... command) {
        return new Words(command);
    }

    /** An option without a value. */
    public Words with(String option) {
        words.add(option);
        return this;
    }

    /** An option with a value, whatever that is. */
    public Words with(String option, String value) {
        words.add(option + "=" + value);
        return this;
    }

    /**
     * An argument.
     *
     * @throws IllegalArgumentException where it would be taken for something else
     */
    public Words and(String argument) {
        if (argument.isEmpty()
                || "-@".indexOf(argument.charAt(0)) >= 0
                || argument.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("an argument begins with a letter or a digit");
        }
        words.add(argument);
        return this;
    }

    /** Reads what it asks for from standard input. */
    public Words readingInput() {
        words.add("-");
        return this;
    }

    List<String> all() {
        return List.copyOf(words);
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
