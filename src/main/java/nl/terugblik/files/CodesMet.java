package nl.terugblik.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts of codes that row after row holds, in one column or another: the same object for each that was met a while ago. */
final class CodesMet {

    /** A power of two. */
    private static final int PLACES = 128;

    private static final int LONGEST = 31;

    private final @Nullable Text[] met = new @Nullable Text[PLACES];

    /** A text and its bytes. */
    record Text(byte[] bytes, String text) {

        private boolean is(byte[] all, int from, int to) {
            return Arrays.equals(all, from, to, bytes, 0, bytes.length);
        }
    }

    /** What stands in some bytes. */
    Text at(byte[] all, int from, int to) {
        if (to - from > LONGEST) {
            return read(all, from, to);
        }
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + all[at];
        }
        int place = (hash ^ hash >>> 7) & PLACES - 1;
        Text known = met[place];
        if (known == null || !known.is(all, from, to)) {
            known = read(all, from, to);
            met[place] = known;
        }
        return known;
    }

    private static Text read(byte[] all, int from, int to) {
        byte[] own = Arrays.copyOfRange(all, from, to);
        return new Text(own, new String(own, StandardCharsets.UTF_8));
    }
}
