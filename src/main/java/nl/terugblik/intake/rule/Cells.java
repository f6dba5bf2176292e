package nl.terugblik.intake.rule;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.stream.IntStream;

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
    private static final int YEARS = 400;
    private static final int[] DAYS_IN_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    /** The day before the first of each month, in a year of 365 days and in one of 366. */
    private static final int[][] BEFORE_MONTH = {beforeMonth(2001), beforeMonth(2000)};

    /** The first of January of each year, counted from 1970-01-01: to divide takes longer than all else that a day needs. */
    private static final int[] NEW_YEAR = IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
            .map(year -> (int) LocalDate.of(year, 1, 1).toEpochDay())
            .toArray();

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
        int century = twoDigits(text, offset);
        int year = century < 0 ? NO_NUMBER : 100 * century + twoDigits(text, offset + 2);
        int month = twoDigits(text, offset + 5);
        int day = twoDigits(text, offset + 8);
        if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1) {
            return NO_DAY;
        }
        if (year >= FIRST_YEAR + YEARS) {
            return later(year, month, day);
        }
        int leap = isLeap(year) ? 1 : 0;
        int last = month == 2 ? 28 + leap : DAYS_IN_MONTH[month - 1];
        return day > last ? NO_DAY : NEW_YEAR[year - FIRST_YEAR] + BEFORE_MONTH[leap][month - 1] + day;
    }

    private static int later(int year, int month, int day) {
        int last = YearMonth.of(year, month).lengthOfMonth();
        return day > last ? NO_DAY : (int) LocalDate.of(year, month, day).toEpochDay();
    }

    private static boolean isLeap(int year) {
        return (year & 3) == 0 && Year.isLeap(year);
    }

    private static int[] beforeMonth(int year) {
        return IntStream.rangeClosed(1, 12)
                .map(month -> LocalDate.of(year, month, 1).getDayOfYear() - 2)
                .toArray();
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

    /** The number of two digits that stands here; far below 0 where one is no digit. */
    private static int twoDigits(byte[] text, int offset) {
        int tens = text[offset] - '0';
        int ones = text[offset + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NO_DAY : 10 * tens + ones;
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
        int begin = offset;
        while (begin < end && text[begin] >= ' ' && text[begin] != DELETE) {
            begin++; // most are nothing but these
        }
        int characters = begin - offset;
        for (int i = begin; i < end; i++) {
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
