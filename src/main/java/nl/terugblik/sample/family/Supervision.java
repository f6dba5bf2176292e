package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a family's supervision.
 *
 * @param indexDate the latest first order in the study window, else the day around which the file begins
 * @param endedOn the day the last order ended, where none still runs
 */
record Supervision(LocalDate indexDate, Optional<LocalDate> endedOn) {}
