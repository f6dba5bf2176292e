/**
 * The chapter on how long it took until an end was reached, with its curves.
 *
 * <p>Start at {@link nl.terugblik.report.time.TimeChapter}. It may use {@code words} and {@code run}.
 */
@NullMarked
package nl.terugblik.report.time;

import org.jspecify.annotations.NullMarked;
