/**
 * Every test computed a second time, from the printed figures.
 *
 * <p>Start at {@link nl.terugblik.outcomes.check.SelfCheck}. It may use {@code baseline}, {@code effects} and their vocabulary {@code tests}, and {@code csv}.
 */
@NullMarked
package nl.terugblik.outcomes.check;

import org.jspecify.annotations.NullMarked;
