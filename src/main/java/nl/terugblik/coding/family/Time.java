package nl.terugblik.coding.family;

import java.time.LocalDate;

/** The units of time in which the study measures. */
public final class Time {

    private static final double DAYS_IN_YEAR = 365.25;
    private static final double DAYS_IN_MONTH = DAYS_IN_YEAR / 12;

    private Time() {}

    /** Days from one day to another. */
    public static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** Months of 30.4375 days. */
    public static double months(LocalDate from, LocalDate to) {
        return days(from, to) / DAYS_IN_MONTH;
    }

    /** Years of 365.25 days. */
    public static double years(LocalDate from, LocalDate to) {
        return days(from, to) / DAYS_IN_YEAR;
    }

    /** Whether the day lies after one day and on or before another. */
    public static boolean afterAndThrough(LocalDate day, LocalDate after, LocalDate through) {
        return day.isAfter(after) && !day.isAfter(through);
    }
}
