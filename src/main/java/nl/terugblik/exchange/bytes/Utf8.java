package nl.terugblik.exchange.bytes;

import java.nio.charset.StandardCharsets;

/** Texts as UTF-8, where formats limit them. */
public final class Utf8 {

    private Utf8() {}

    /** The number of bytes of a text. */
    public static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As much of a text as fits in a number of bytes, cut at a character's border. */
    public static String cut(String text, int bytes) {
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            used += size(point);
            if (used > bytes) {
                return text.substring(0, at);
            }
            at += Character.charCount(point);
        }
        return text;
    }

    /** As much of a text as fits in a number of characters. */
    public static String cutCharacters(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }

    private static int size(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }
}
