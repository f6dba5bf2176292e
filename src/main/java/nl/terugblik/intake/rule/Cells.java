package nl.terugblik.intake.rule;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Year;

/** What can be read in a cell, without making objects of it: this runs for every cell of an export. */
public final class Cells {

    /** No day: the cell is empty or is no day of the calendar from 1900-01-01 on. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** The most characters that a number, name or free code may have. */
    static final int LONGEST_IDENTIFIER = 64;

    private static final byte DELETE = 0x7F;
    /** The first byte of U+0080 to U+00BF in UTF-8, of which those below U+00A0 are controls. */
    private static final byte LEADS_CONTROL = (byte) 0xC2;

    private static final byte LAST_OF_CONTROLS = (byte) 0xA0;

    private static final int ISO_LENGTH = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int DAYS_BEFORE_1970 = 719_468;
    private static final int[] DAYS_IN_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Cells() {}

    /** The day written yyyy-MM-dd, counted from 1970-01-01, or {@link #NO_DAY}. */
    public static int day(CharSequence cell) {
        return cell.length() == ISO_LENGTH
                ? day(cell.toString().getBytes(StandardCharsets.ISO_8859_1), 0, ISO_LENGTH)
                : NO_DAY;
    }

    public static int day(byte[] text, int offset, int length) {
        if (length != ISO_LENGTH || text[offset + 4] != '-' || text[offset + 7] != '-') {
            return NO_DAY;
        }
        int year = digits(text, offset, 4);
        int month = digits(text, offset + 5, 2);
        int day = digits(text, offset + 8, 2);
        if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1) {
            return NO_DAY;
        }
        int last = month == 2 && Year.isLeap(year) ? 29 : DAYS_IN_MONTH[month - 1];
        return day > last ? NO_DAY : epochDay(year, month, day);
    }

    /** Days since 1970-01-01 of a day that exists, counted in years that begin with March so that leap days come last. */
    private static int epochDay(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int monthFromMarch = month > 2 ? month - 3 : month + 9;
        int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        return 365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - DAYS_BEFORE_1970;
    }

    /** No number: the cell is empty or is no number as it must be. */
    public static final int NO_NUMBER = -1;

    private static final int MOST_DIGITS = 4;
    private static final int MOST_DIGITS_OF_AMOUNT = 7;

    /** A whole number of at most four digits, or {@link #NO_NUMBER}. */
    public static int count(byte[] text, int offset, int length) {
        return length < 1 || length > MOST_DIGITS ? NO_NUMBER : digits(text, offset, length);
    }

    /** A number of at most seven digits, and two behind a point, in hundredths; or {@link #NO_NUMBER}. */
    public static int amount(byte[] text, int offset, int length) {
        int whole = 0;
        while (whole < length && text[offset + whole] != '.') {
            whole++;
        }
        int behind = Math.max(0, length - whole - 1);
        if (whole < 1 || whole > MOST_DIGITS_OF_AMOUNT || behind > 2 || whole < length && behind == 0) {
            return NO_NUMBER;
        }
        int number = digits(text, offset, whole);
        int part = digits(text, offset + whole + 1, behind);
        return number < 0 || part < 0 ? NO_NUMBER : 100 * number + (behind == 1 ? 10 * part : part);
    }

    static int count(String cell) {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        return count(text, 0, text.length);
    }

    static int amount(String cell) {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        return amount(text, 0, text.length);
    }

    /** The number written in these characters, or -1 where one is no digit. */
    private static int digits(byte[] text, int offset, int count) {
        int number = 0;
        for (int i = offset; i < offset + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    public static boolean isIdentifier(byte[] text, int offset, int length) {
        int end = offset + length;
        int characters = 0;
        for (int i = offset; i < end; i++) {
            byte b = text[i];
            if (b >= 0 && b < ' '
                    || b == DELETE
                    || b == LEADS_CONTROL && i + 1 < end && text[i + 1] < LAST_OF_CONTROLS) {
                return false;
            }
            characters += (b & 0xC0) == 0x80 ? 0 : 1;
        }
        return characters <= LONGEST_IDENTIFIER;
    }

    static boolean isIdentifier(String cell) {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        return isIdentifier(text, 0, text.length);
    }

    /** The cell of a row record's component. */
    static String of(Object row, String component) {
        try {
            for (RecordComponent candidate : row.getClass().getRecordComponents()) {
                if (candidate.getName().equals(component)) {
                    return (String) candidate.getAccessor().invoke(row);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row's cells can be read", e);
        }
        throw new IllegalArgumentException("no column " + component);
    }
}
