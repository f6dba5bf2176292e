package nl.terugblik.outcomes.course;

import java.util.OptionalDouble;
import nl.terugblik.outcomes.dataset.Side;

/**
 * A measure of a group at a moment.
 *
 * @param measure its name
 * @param kind {@code share} of families, 0 to 1, or {@code mean}
 * @param moment {@code t1}, {@code t2} or {@code t3}
 * @param n families of whom it is known
 * @param missing of how many it is not, by reason, in the order of {@link CourseTable#REASONS}
 * @param figure the share or mean; of matched families weighted
 * @param deviation standard deviation of a mean
 * @param low lower end of its 95 % interval, Wilson's for a share and Student's for a mean
 * @param high upper end
 */
public record CourseRow(
        String measure,
        String kind,
        String moment,
        Side side,
        int n,
        int[] missing,
        OptionalDouble figure,
        OptionalDouble deviation,
        OptionalDouble low,
        OptionalDouble high) {}
