package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invented child.
 *
 * @param id its identifier
 * @param birthDate the day of birth, where it was recorded
 * @param supervised whether the court places this child under supervision
 */
record Youth(String id, Optional<LocalDate> birthDate, boolean supervised) {

    /** The eighteenth birthday, on which supervision and placements end. */
    LocalDate adulthood() {
        return birthDate.map(day -> day.plusYears(18)).orElse(LocalDate.MAX);
    }

    boolean isBornBy(LocalDate day) {
        return birthDate.filter(birth -> birth.isAfter(day)).isEmpty();
    }
}
