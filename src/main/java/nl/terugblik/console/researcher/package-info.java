/**
 * The researcher's pages: studies, runs with their steps, reports, files, comparisons and requests for a release.
 *
 * <p>Start at {@link nl.terugblik.console.researcher.StudiesPage}. Studies are carried out by a command in a process of its own.
 * It may use {@code pages}, {@code run} and {@code lines}, and the rooms of the frame.
 */
@NullMarked
package nl.terugblik.console.researcher;

import org.jspecify.annotations.NullMarked;
