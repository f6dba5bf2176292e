/**
 * What a dataset says of itself: the analysis plan, the codebook of its variables, and which of them are totals.
 *
 * <p>Start at {@link nl.terugblik.outcomes.plan.AnalysisPlan}. It uses no other room.
 */
@NullMarked
package nl.terugblik.outcomes.plan;

import org.jspecify.annotations.NullMarked;
