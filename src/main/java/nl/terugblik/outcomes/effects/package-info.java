/**
 * How the groups compare at the end, how large that is, and for whom it works out differently: outcomes, effect sizes and
 * moderation, with their files.
 *
 * <p>Start at {@link nl.terugblik.outcomes.effects.OutcomesTable}. It may use {@code tests}, {@code csv}, {@code dataset} and {@code plan}.
 */
@NullMarked
package nl.terugblik.outcomes.effects;

import org.jspecify.annotations.NullMarked;
