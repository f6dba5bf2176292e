/**
 * Matching by strata, without pairing single rows: exact, coarsened exact and by strata of the score. Start at {@link
 * nl.terugblik.matching.strata.ExactMatching}.
 */
@NullMarked
package nl.terugblik.matching.strata;

import org.jspecify.annotations.NullMarked;
