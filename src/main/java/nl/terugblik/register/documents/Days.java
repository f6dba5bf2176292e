package nl.terugblik.register.documents;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Days as documents count them, from 1970. A register holds millions of dates and these but some thousands of days, so that each
 * day of the years that files tell of is one object.
 */
final class Days {

    /** The first of the days from 1980 to 2062. */
    private static final int FIRST = 3652;

    private static final AtomicReferenceArray<@Nullable Optional<LocalDate>> KNOWN = new AtomicReferenceArray<>(30_000);

    private Days() {}

    /** The day of this count; none for {@link DocumentWriter#NO_DAY}. */
    static Optional<LocalDate> of(int day) {
        int place = day - FIRST;
        if (day < FIRST || place >= KNOWN.length()) {
            return day == DocumentWriter.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
        }
        Optional<LocalDate> known = KNOWN.get(place);
        if (known == null) {
            known = Optional.of(LocalDate.ofEpochDay(day));
            KNOWN.set(place, known);
        }
        return known;
    }
}
