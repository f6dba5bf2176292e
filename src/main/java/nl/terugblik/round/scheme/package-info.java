/**
 * A round as people plan it: which units are coded, by what instrument, and by whom.
 *
 * <p>Start at {@link nl.terugblik.round.scheme.RoundFile}, which reads a {@link nl.terugblik.round.scheme.RoundPlan} with its {@link
 * nl.terugblik.round.scheme.Scheme}. It uses no other room.
 */
@NullMarked
package nl.terugblik.round.scheme;

import org.jspecify.annotations.NullMarked;
