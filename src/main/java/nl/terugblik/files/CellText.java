package nl.terugblik.files;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * The one form in which cells, headers and numbers are compared, so that what looks alike is alike.
 *
 * <p>Characters that nobody sees (soft hyphens, zero-width characters, marks of direction, byte order marks) are left out, every kind of blank
 * becomes a plain one, letters are composed (Unicode form NFC), and blanks at either end go. Control characters stay, tabs too:
 * they are no part of any number, and whoever reads a cell may refuse it for them. The characters are listed here and
 * not asked of Java, so that every version of it gives the same. Plain ASCII without blanks at its ends stays as it is.
 */
public final class CellText {

    /** No character below this one is changed by NFC, alone or beside others that are below it. */
    private static final char FIRST_THAT_COMPOSES = '\u0300';

    private static final char LAST_PLAIN = '~';

    private CellText() {}

    /** A cell in this form; the same object where it has it for certain. */
    public static String of(String cell) {
        return isPlain(cell) ? cell : stripped(composed(seen(cell)));
    }

    /** Whether it is ASCII without blanks at its ends, as almost every cell is. */
    public static boolean isPlain(CharSequence cell) {
        int length = cell.length();
        if (length == 0) {
            return true;
        }
        if (cell.charAt(0) <= ' ' || cell.charAt(length - 1) <= ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (cell.charAt(i) > LAST_PLAIN) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell that lies in UTF-8 is ASCII without blanks at its ends. */
    public static boolean isPlain(byte[] text, int from, int to) {
        if (from < to && (text[from] <= ' ' || text[to - 1] <= ' ')) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text[i] < 0 || text[i] > LAST_PLAIN) {
                return false;
            }
        }
        return true;
    }

    /** What is seen of a cell, with plain blanks. */
    private static String seen(String cell) {
        StringBuilder seen = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c <= LAST_PLAIN) {
                seen.append(c);
            } else if (!isUnseen(c)) {
                seen.append(isBlank(c) ? ' ' : c);
            }
        }
        return seen.toString();
    }

    private static String composed(String cell) {
        return cell.chars().allMatch(c -> c < FIRST_THAT_COMPOSES) ? cell : Normalizer.normalize(cell, Form.NFC);
    }

    private static String stripped(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isUnseen(char c) {
        return switch (c) {
            case '\u00AD', '\u034F', '\u061C', '\u180E', '\uFEFF' -> true;
            default ->
                c >= '\u200B' && c <= '\u200F'
                        || c >= '\u202A' && c <= '\u202E'
                        || c >= '\u2060' && c <= '\u206F'
                        || c >= '\uFE00' && c <= '\uFE0F';
        };
    }

    private static boolean isBlank(char c) {
        return switch (c) {
            case ' ', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }
}
