/**
 * What became of families and children from moment to moment: courses, changes and where children lived.
 *
 * <p>Start at {@link nl.terugblik.outcomes.course.CourseTable}. It may use {@code tests}, {@code csv}, {@code dataset} and {@code plan}.
 */
@NullMarked
package nl.terugblik.outcomes.course;

import org.jspecify.annotations.NullMarked;
