/**
 * Greedy matching by a tree over scores or points, and the reasons why rows stay without a partner. Start at {@link
 * nl.terugblik.matching.nearest.NearestMatching}.
 */
@NullMarked
package nl.terugblik.matching.nearest;

import org.jspecify.annotations.NullMarked;
