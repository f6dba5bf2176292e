package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.Optional;

/** The days that an invented delivery is about. */
public final class Period {
    /** The day on which the export is made. Nothing is observed after it. */
    public static final LocalDate EXTRACTED_ON = LocalDate.of(2015, 6, 30);

    /** The first day on which anything is recorded, births aside. */
    static final LocalDate BEGIN = LocalDate.of(2010, 1, 4);

    static final LocalDate WINDOW_FIRST = LocalDate.of(2012, 5, 7);
    static final LocalDate WINDOW_LAST = LocalDate.of(2013, 12, 31);

    private Period() {}

    /** The day, where it can have been observed. */
    public static Optional<LocalDate> observed(LocalDate day) {
        return day.isAfter(EXTRACTED_ON) ? Optional.empty() : Optional.of(day);
    }

    /** The day itself, or the day of the export where that is earlier. */
    public static LocalDate atLatestExtraction(LocalDate day) {
        return day.isAfter(EXTRACTED_ON) ? EXTRACTED_ON : day;
    }

    static boolean inWindow(LocalDate day) {
        return !day.isBefore(WINDOW_FIRST) && !day.isAfter(WINDOW_LAST);
    }
}
