/**
 * What comes of a round of interviews.
 *
 * <p>Start at {@link nl.terugblik.round.interviews.InterviewTables}. It uses {@code decided}, {@code unit} and {@code scheme}.
 */
@NullMarked
package nl.terugblik.round.interviews;

import org.jspecify.annotations.NullMarked;
