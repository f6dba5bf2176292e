/**
 * How long it took until an end was reached: curves, risks at fixed months and their tests.
 *
 * <p>Start at {@link nl.terugblik.outcomes.time.TimeTables}. It may use {@code tests}, {@code csv} and {@code dataset}.
 */
@NullMarked
package nl.terugblik.outcomes.time;

import org.jspecify.annotations.NullMarked;
