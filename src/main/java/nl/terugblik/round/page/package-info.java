/**
 * The report of a round, made of its tables alone.
 *
 * <p>Start at {@link nl.terugblik.round.page.PlanPages} or {@link nl.terugblik.round.page.HandPages}. It uses {@code scheme} alone.
 */
@NullMarked
package nl.terugblik.round.page;

import org.jspecify.annotations.NullMarked;
