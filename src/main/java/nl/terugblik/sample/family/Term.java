package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One term of supervision as the court pronounced it.
 *
 * @param pronouncedOn first day of the term
 * @param expiresOn first day no longer covered
 * @param liftedOn the day the court ended it early, where it did
 */
record Term(LocalDate pronouncedOn, LocalDate expiresOn, Optional<LocalDate> liftedOn) {

    Term lifted(LocalDate day) {
        return new Term(pronouncedOn, expiresOn, Optional.of(day));
    }

    /** The day on which supervision ends with this term, where that was observed. */
    Optional<LocalDate> endedOn() {
        return liftedOn.or(() -> Period.observed(expiresOn));
    }
}
