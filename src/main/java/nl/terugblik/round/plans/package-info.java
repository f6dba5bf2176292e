/**
 * What comes of a round of plans.
 *
 * <p>Start at {@link nl.terugblik.round.plans.PlanTables}. It uses {@code decided}, {@code unit} and {@code scheme}.
 */
@NullMarked
package nl.terugblik.round.plans;

import org.jspecify.annotations.NullMarked;
