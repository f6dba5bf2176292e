package nl.terugblik.cli.options;

import java.util.regex.Pattern;

/** Words as a shell takes them, for what people will copy. */
public final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private Shell() {}

    /** A word as it is where it has none but plain characters, else between quotes. */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
