package nl.terugblik.console.lines;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that a command said of itself in its log.
 *
 * @param at when
 * @param actor who gave the command
 * @param process the process that carries it out
 * @param command its name
 * @param run the run that it is about, where it is about one; of a delivery without the digits that tell deliveries apart
 * @param step the step, likewise
 * @param exit the exit code, at the command's end
 * @param words what happened
 */
public record Said(
        Instant at,
        String actor,
        long process,
        String command,
        Optional<String> run,
        Optional<String> step,
        OptionalInt exit,
        String words) {

    private static final String VALUE = "(\"[^\"]*\"|\\S+?)";
    private static final Pattern LINE = Pattern.compile("(\\S+) actor=" + VALUE + " process=(\\d{1,18}) command="
            + VALUE + "(?: run=" + VALUE + ")?(?: step=" + VALUE + ")?(?: exit=(\\d{1,3}))?: (.*)");

    /** The line's meaning; empty where it is none of ours. */
    static Optional<Said> of(String line) {
        Matcher match = LINE.matcher(line);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Said(
                    Instant.parse(match.group(1)),
                    plain(match.group(2)),
                    Long.parseLong(match.group(3)),
                    plain(match.group(4)),
                    Optional.ofNullable(match.group(5)).map(Said::plain),
                    Optional.ofNullable(match.group(6)).map(Said::plain),
                    match.group(7) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(match.group(7))),
                    match.group(8)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it is the first line of its command. */
    public boolean begins() {
        return run.isEmpty() && words.startsWith("the command began");
    }

    private static String plain(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }
}
