/**
 * The chapter on how the groups compare at the start.
 *
 * <p>Start at {@link nl.terugblik.report.baseline.BaselineChapter}. It may use {@code words} and {@code run}.
 */
@NullMarked
package nl.terugblik.report.baseline;

import org.jspecify.annotations.NullMarked;
