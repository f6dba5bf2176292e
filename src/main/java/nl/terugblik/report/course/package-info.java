/**
 * The chapters on what became of families and children from moment to moment.
 *
 * <p>Start at {@link nl.terugblik.report.course.CourseChapter}. It may use {@code words} and {@code run}.
 */
@NullMarked
package nl.terugblik.report.course;

import org.jspecify.annotations.NullMarked;
