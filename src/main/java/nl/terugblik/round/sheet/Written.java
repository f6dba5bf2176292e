package nl.terugblik.round.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.terugblik.files.PlainCell;

/** What a cell says, whatever a spreadsheet made of its quotes, dashes, blanks, line ends and letters. */
final class Written {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\ufeff\\u200b]+");
    private static final Pattern WHOLE = Pattern.compile("([0-9]+)[.,]0+");

    private Written() {}

    /** The cell in plain signs. */
    static String same(String cell) {
        if (isPlain(cell)) {
            return cell;
        }
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("[\\u2018\\u2019\\u201a\\u201b\\u00b4`]", "'")
                .replaceAll("[\\u201c\\u201d\\u201e\\u201f\\u00ab\\u00bb]", "\"")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-");
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** Whether a cell has nothing but plain signs with single blanks between, as most have. */
    private static boolean isPlain(String cell) {
        char before = ' ';
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            if (sign < ' ' || sign > '~' || sign == '`' || sign == ' ' && before == ' ') {
                return false;
            }
            before = sign;
        }
        return cell.isEmpty() || before != ' ';
    }

    /** Whether a cell came back as it was given out. */
    static boolean isBack(String given, String cell, boolean narrow) {
        if (given.equals(cell) || isBack(narrow ? new String(given.getBytes(WINDOWS), WINDOWS) : given, cell)) {
            return true;
        }
        // A spreadsheet that is not told may open UTF-8 as the letters of Windows, and save what it then shows.
        return isBack(new String(given.getBytes(StandardCharsets.UTF_8), WINDOWS), cell);
    }

    private static boolean isBack(String given, String cell) {
        String wanted = same(given);
        return wanted.equals(same(cell)) || wanted.equals(same(PlainCell.back(cell))) || wanted.equals(number(cell));
    }

    /** A code as the instrument has it. */
    static String code(String cell) {
        return number(PlainCell.back(same(cell))).toLowerCase(Locale.ROOT);
    }

    /** A whole number without the decimals that a spreadsheet may have added. */
    private static String number(String cell) {
        String plain = same(cell);
        var whole = WHOLE.matcher(plain);
        return whole.matches() ? whole.group(1) : plain;
    }
}
