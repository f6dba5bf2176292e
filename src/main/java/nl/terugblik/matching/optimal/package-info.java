/**
 * Matching at the least total distance, with prices that prove it: pairs by {@link
 * nl.terugblik.matching.optimal.OptimalMatching}, sets around one row by {@link nl.terugblik.matching.optimal.FullMatching}.
 * Both rest on {@code Assignment}.
 */
@NullMarked
package nl.terugblik.matching.optimal;

import org.jspecify.annotations.NullMarked;
