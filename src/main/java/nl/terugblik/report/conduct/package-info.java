/**
 * The chapters on how a study went: who was recruited, what came of what was offered, of whom answers are known, and what it
 * cost. They are in reports of studies that tell of it.
 *
 * <p>It may use {@code words}, {@code run} and {@code baseline}.
 */
@NullMarked
package nl.terugblik.report.conduct;

import org.jspecify.annotations.NullMarked;
