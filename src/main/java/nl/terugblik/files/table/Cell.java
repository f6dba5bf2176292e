package nl.terugblik.files.table;

import java.util.Optional;
import nl.terugblik.files.CellText;

/** What the text of a cell says; blanks around it never count. */
public final class Cell {

    private static final String NOT_AVAILABLE = "NA";

    private Cell() {}

    /** What a cell says, without blanks, tabs and line ends round it. */
    public static String text(String cell) {
        return CellText.of(cell).strip();
    }

    /** Whether the cell holds nothing: it is empty, or {@code NA} as R writes that. */
    public static boolean isMissing(String stripped) {
        return stripped.isEmpty() || stripped.equals(NOT_AVAILABLE);
    }

    /** The number with a decimal point that the cell holds, {@code NaN} where it holds none or one without bounds. */
    public static double number(String stripped) {
        if (!isNumber(stripped)) {
            return Double.NaN;
        }
        double number = Double.parseDouble(stripped) + 0.0; // 0 and −0 are one value
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    /** Whether a row is treated; nothing where the cell says neither. */
    public static Optional<Boolean> treated(String stripped) {
        if (stripped.equals("1") || stripped.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return stripped.equals("0") || stripped.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }

    /** Java itself takes more for a number, such as 1d and 0x1p3. */
    private static boolean isNumber(String text) {
        int start = signed(text, 0);
        int point = digits(text, start);
        int end = point < text.length() && text.charAt(point) == '.' ? digits(text, point + 1) : point;
        boolean hasDigits = end > start + (end > point ? 1 : 0);
        if (!hasDigits || end == text.length()) {
            return hasDigits;
        }
        if (text.charAt(end) != 'e' && text.charAt(end) != 'E') {
            return false;
        }
        int exponent = signed(text, end + 1);
        return exponent < text.length() && digits(text, exponent) == text.length();
    }

    private static int signed(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
