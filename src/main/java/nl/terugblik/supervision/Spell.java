package nl.terugblik.supervision;

import java.time.LocalDate;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;

/**
 * An unbroken stretch of supervision of one child: a first order with the extensions that continue it.
 *
 * @param child the child's pseudonym
 * @param startedOn the day the first order was pronounced
 * @param endedOn the first day no longer covered; empty while it still runs
 * @param extended whether it holds an extension
 */
public record Spell(Pseudonym child, LocalDate startedOn, Optional<LocalDate> endedOn, boolean extended) {

    /** Whether the child is under supervision on that day because of this spell. */
    public boolean runsOn(LocalDate day) {
        return !startedOn.isAfter(day)
                && (endedOn.isEmpty() || endedOn.orElseThrow().isAfter(day));
    }
}
