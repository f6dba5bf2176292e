/**
 * The chapter on matching, how alike it made the groups, and the tables of outcomes of matched families.
 *
 * <p>Start at {@link nl.terugblik.report.matched.MatchingChapter}. It may use {@code words} and {@code run}.
 */
@NullMarked
package nl.terugblik.report.matched;

import org.jspecify.annotations.NullMarked;
