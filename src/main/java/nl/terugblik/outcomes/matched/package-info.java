/**
 * What only a matched study has: effects by sets and within pairs, what was left unequal, hidden bias, and other ways of
 * matching.
 *
 * <p>Start at {@link nl.terugblik.outcomes.matched.MatchedTables}. It may use {@code baseline} and {@code effects} for the groups before matching, and what these use.
 */
@NullMarked
package nl.terugblik.outcomes.matched;

import org.jspecify.annotations.NullMarked;
