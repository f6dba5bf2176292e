package nl.terugblik.dataset.rows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.Decimal;

/**
 * Rows of CSV as bytes, cell by cell. A study of a million families has a hundred million cells, nearly all of them
 * numbers, codes, days and pseudonyms that need no quotes; only {@link #text} looks for what does.
 */
public final class Row {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int PSEUDONYM_DIGITS = 32;
    private static final int BITS_A_DIGIT = 4;

    private byte[] bytes = new byte[1 << 13];
    private int length;
    private boolean inRow;

    /** A copy of the bytes held, which are forgotten. */
    public byte[] take() {
        byte[] all = Arrays.copyOf(bytes, length);
        length = 0;
        inRow = false;
        return all;
    }

    Row pseudonym(Pseudonym pseudonym) {
        startCell(PSEUDONYM_DIGITS);
        hex(pseudonym.high());
        hex(pseudonym.low());
        return this;
    }

    /** A cell of letters, digits and underscores. */
    Row code(String code) {
        startCell(code.length());
        ascii(code);
        return this;
    }

    /** A cell with a text of the agency's own, in quotes where it needs them. */
    public Row text(String text) {
        String cell = needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
        byte[] utf8 = cell.getBytes(StandardCharsets.UTF_8);
        startCell(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    Row date(LocalDate date) {
        return code(date.toString());
    }

    /** The date, or nothing where there is none. */
    Row dateIf(Optional<LocalDate> date) {
        return date.isPresent() ? date(date.orElseThrow()) : empty();
    }

    Row number(double number) {
        return Decimal.isWhole(number) ? whole((long) number) : code(Decimal.plain(number));
    }

    Row whole(long number) {
        if (number >= 0 && number <= 9) {
            startCell(1);
            bytes[length++] = (byte) ('0' + number);
            return this;
        }
        return code(Long.toString(number));
    }

    /** 1 for yes, 0 for no. */
    Row yes(boolean yes) {
        return whole(yes ? 1 : 0);
    }

    /** 1 for yes, 0 for no, nothing where it is not known. */
    Row yesIf(boolean known, boolean yes) {
        return known ? yes(yes) : empty();
    }

    /** Whole days from the first date to the second, negative when it lies before; nothing where there is none. */
    Row days(LocalDate from, Optional<LocalDate> to) {
        return to.isPresent() ? whole(to.orElseThrow().toEpochDay() - from.toEpochDay()) : empty();
    }

    Row empty() {
        startCell(0);
        return this;
    }

    /** A cell as another row has it, quotes and all. */
    Row copy(byte[] other, int from, int to) {
        startCell(to - from);
        System.arraycopy(other, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    /** Where a cell without quotes ends that begins there. */
    static int endOfPlainCell(byte[] row, int from) {
        int at = from;
        while (row[at] != ',' && row[at] != '\n') {
            at++;
        }
        return at;
    }

    void end() {
        room(1);
        bytes[length++] = '\n';
        inRow = false;
    }

    private void startCell(int size) {
        room(size + 1);
        if (inRow) {
            bytes[length++] = ',';
        }
        inRow = true;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private void ascii(String code) {
        for (int i = 0; i < code.length(); i++) {
            bytes[length++] = (byte) code.charAt(i);
        }
    }

    private void hex(long bits) {
        for (int shift = Long.SIZE - BITS_A_DIGIT; shift >= 0; shift -= BITS_A_DIGIT) {
            bytes[length++] = HEX[(int) (bits >>> shift) & 0xF];
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
    }
}
