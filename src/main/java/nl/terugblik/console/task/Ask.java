package nl.terugblik.console.task;

import java.util.List;
import java.util.Optional;

/**
 * A command that someone asks for.
 *
 * @param area whose pages it was asked on: the beginning of their addresses, such as {@code researcher}
 * @param actor on whose behalf, for the ledger
 * @param words the command and its arguments; none of them may tell of a person, for every user of the machine sees them
 * @param input what goes to its standard input and nowhere else
 */
public record Ask(String area, String actor, List<String> words, Optional<String> input) {

    public Ask {
        words = List.copyOf(words);
    }

    /** A command that reads nothing. */
    public static Ask of(String area, String actor, String... words) {
        return new Ask(area, actor, List.of(words), Optional.empty());
    }

    /** The same command with a line on its standard input. */
    public Ask reading(String line) {
        return new Ask(area, actor, words, Optional.of(line + "\n"));
    }
}
