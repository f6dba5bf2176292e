package nl.terugblik.console.access;

import java.util.regex.Pattern;

/** An address within the console, as a request may name one to go on to. */
public final class LocalPath {

    private static final Pattern PLAIN = Pattern.compile(
            "/(?:[A-Za-z0-9._~%-][A-Za-z0-9._~%/:@!$&'()*+,;=-]*)?(?:\\?[A-Za-z0-9._~%/:@!$&'()*+,;=?-]*)?");

    private LocalPath() {}

    /** The address, or the first page where it is none of ours. */
    public static String of(String asked) {
        return PLAIN.matcher(asked).matches() ? asked : "/";
    }
}
