package nl.terugblik.protocol.text;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/** A guess at what somebody meant to write. */
public final class NearName {

    private NearName() {}

    /** A hint such as {@code "; did you mean per_group?"}, or nothing where no known name comes near. Of names
     * as near the first in the alphabet is meant. */
    public static String hint(String written, Collection<String> known) {
        String best = "";
        int least = Math.max(1, written.length() / 2) + 1;
        for (String name : new TreeSet<>(known)) {
            int distance = distance(written.toLowerCase(Locale.ROOT), name);
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best.isEmpty() ? "" : "; did you mean " + best + "?";
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
