/**
 * The chapter on what is not known of whom, and on effects with gaps filled in.
 *
 * <p>Start at {@link nl.terugblik.report.missing.MissingChapter}. It may use {@code words} and {@code run}, and {@code effects} to draw.
 */
@NullMarked
package nl.terugblik.report.missing;

import org.jspecify.annotations.NullMarked;
