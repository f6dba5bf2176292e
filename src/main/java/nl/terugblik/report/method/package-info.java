/**
 * The chapters on how the study was made: who came in and who did not, what was decided, and from what files.
 *
 * <p>Start at {@link nl.terugblik.report.method.FlowChapter}. It may use {@code words}, {@code run} and {@code facts}, and {@code matched} for the words of matching.
 */
@NullMarked
package nl.terugblik.report.method;

import org.jspecify.annotations.NullMarked;
