package nl.terugblik.outcomes.time;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.dataset.ChildCourse;
import nl.terugblik.outcomes.dataset.Followed;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.survival.FollowUp;
import nl.terugblik.survival.Landmark;

/**
 * The children that a question about time is about.
 *
 * @param followUp how long each was followed and how that ended
 * @param from for each the day since T1 on which its clock starts
 * @param experimental for each 1 in the experimental group, 0 in the control group
 * @param family for each the row of its family
 * @param weight for each what its family weighs
 * @param cluster for each the set of its family, or the family where none were matched
 */
record ChildrenInTime(
        FollowUp followUp, double[] from, double[] experimental, int[] family, double[] weight, int[] cluster) {

    static ChildrenInTime of(Followed followed, List<ChildCourse> children, TimeQuestion question) {
        int[] family = new int[children.size()];
        double[] days = new double[children.size()];
        int[] ends = new int[children.size()];
        double[] from = new double[children.size()];
        int asked = 0;
        for (ChildCourse child : children) {
            Optional<TimeQuestion.Course> course = question.of(child);
            if (course.isPresent()) {
                family[asked] = child.family();
                days[asked] = course.get().days();
                ends[asked] = course.get().end();
                from[asked++] = course.get().from();
            }
        }
        return of(
                followed,
                Arrays.copyOf(family, asked),
                FollowUp.of(Arrays.copyOf(days, asked), Arrays.copyOf(ends, asked)),
                Arrays.copyOf(from, asked));
    }

    private static ChildrenInTime of(Followed followed, int[] family, FollowUp followUp, double[] from) {
        return new ChildrenInTime(
                followUp,
                from,
                IntStream.of(family)
                        .mapToDouble(row -> followed.isIn(row, Side.TREATED) ? 1 : 0)
                        .toArray(),
                family,
                followed.weights(family),
                followed.sets(family));
    }

    /**
     * Those who are still followed at a landmark, each by what its family had had by then. It lies on the same day since T1
     * for all, whenever their own clocks started, so that no family can have its conference between the two.
     *
     * @param landmark days since T1
     * @param conferenceDay for each family the day of its conference, NaN without one
     */
    ChildrenInTime at(double landmark, double[] conferenceDay) {
        Landmark left = Landmark.at(
                followUp, DoubleStream.of(from).map(start -> landmark - start).toArray());
        int[] remaining = left.of(family);
        return new ChildrenInTime(
                left.followUp(),
                IntStream.of(remaining).mapToDouble(row -> landmark).toArray(),
                IntStream.of(remaining)
                        .mapToDouble(row -> conferenceDay[row] <= landmark ? 1 : 0)
                        .toArray(),
                remaining,
                left.of(weight),
                left.of(cluster));
    }

    int size() {
        return family.length;
    }

    /** How they count: by weight, and children of one family or set as alike. */
    Weighting weighting() {
        return Weighting.clustered(weight, cluster);
    }

    int[] group() {
        return IntStream.range(0, size()).map(row -> (int) experimental[row]).toArray();
    }

    /** The children of one group. */
    ChildrenInTime of(Side group) {
        int[] rows = IntStream.range(0, size())
                .filter(row -> experimental[row] == group.condition())
                .toArray();
        return new ChildrenInTime(
                FollowUp.of(
                        IntStream.of(rows).mapToDouble(followUp::time).toArray(),
                        IntStream.of(rows).map(followUp::end).toArray()),
                Followed.of(from, rows),
                Followed.of(experimental, rows),
                IntStream.of(rows).map(row -> family[row]).toArray(),
                Followed.of(weight, rows),
                IntStream.of(rows).map(row -> cluster[row]).toArray());
    }

    int families() {
        return (int) IntStream.of(family).distinct().count();
    }

    int ended(int how) {
        return (int) IntStream.range(0, size())
                .filter(row -> followUp.end(row) == how)
                .count();
    }

    /** How many were followed for less than so many days without an end. */
    int censoredBefore(double days) {
        return (int) IntStream.range(0, size())
                .filter(row -> followUp.end(row) == FollowUp.CENSORED && followUp.time(row) < days)
                .count();
    }
}
