/**
 * What is not known of whom, and the effects with gaps filled in.
 *
 * <p>Start at {@link nl.terugblik.outcomes.missing.GapTables}. It may use {@code matched}, to adjust for the same covariates, and what that uses.
 */
@NullMarked
package nl.terugblik.outcomes.missing;

import org.jspecify.annotations.NullMarked;
