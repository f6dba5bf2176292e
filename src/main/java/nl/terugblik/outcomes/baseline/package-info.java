/**
 * How the groups compare at the start: the rows, how they are computed, and their file.
 *
 * <p>Start at {@link nl.terugblik.outcomes.baseline.BaselineTable}. It may use {@code tests}, {@code csv} and {@code dataset}.
 */
@NullMarked
package nl.terugblik.outcomes.baseline;

import org.jspecify.annotations.NullMarked;
