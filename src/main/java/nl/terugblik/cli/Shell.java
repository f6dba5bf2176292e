package nl.terugblik.cli;

import java.util.regex.Pattern;

/** Words as a shell takes them, for what people will copy. */
final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private Shell() {}

    /** A word as it is where it has none but plain characters, else between quotes. */
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
