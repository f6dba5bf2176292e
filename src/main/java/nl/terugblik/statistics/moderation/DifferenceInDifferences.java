package nl.terugblik.statistics.moderation;

import java.util.Arrays;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.statistics.models.LinearEffect;
import nl.terugblik.statistics.models.Term;

/**
 * The difference between two groups in how much an outcome changed: what the experimental group changed more than the
 * control group did.
 *
 * <p>Both measurements of every row enter one linear model with the group, the moment and their product, whose errors
 * allow for the two of a row, and for the rows of a cluster, to be alike (R's {@code lm} with {@code
 * sandwich::vcovCL(type = "HC1")}).
 *
 * @param difference the experimental group's change minus the control group's
 * @param experimental the change in the experimental group, after minus before
 * @param control the change in the control group
 */
public record DifferenceInDifferences(LinearEffect difference, LinearEffect experimental, LinearEffect control) {

    private static final String GROUP = "group";
    private static final String AFTER = "after";

    /**
     * Compares the changes.
     *
     * @param before the outcome at first, a finite number for each row
     * @param after the outcome later on, of the same rows
     * @param group 1 for rows of the experimental group, 0 for the others
     * @param weighting how the rows count; without clusters each is one of its own
     */
    public static Result<DifferenceInDifferences> of(
            double[] before, double[] after, double[] group, Weighting weighting) {
        int rows = before.length;
        if (after.length != rows || group.length != rows || weighting.rows() != rows) {
            throw new IllegalArgumentException("every row has an outcome before and after, a group and a weight");
        }
        double[] outcome = twice(before);
        System.arraycopy(after, 0, outcome, rows, rows);
        double[] moment = new double[2 * rows];
        Arrays.fill(moment, rows, 2 * rows, 1);
        Term groups = Term.number(GROUP, twice(group));
        if (!groups.isFlag()) {
            throw new IllegalArgumentException("a group is 0 or 1");
        }
        return Moderation.linear(outcome, twice(weighting), Term.number(AFTER, moment), groups)
                .map(found -> new DifferenceInDifferences(
                        found.model().effect(found.product()),
                        found.simpleEffects().get(1),
                        found.simpleEffects().get(0)));
    }

    private static double[] twice(double[] values) {
        double[] twice = Arrays.copyOf(values, 2 * values.length);
        System.arraycopy(values, 0, twice, values.length, values.length);
        return twice;
    }

    private static Weighting twice(Weighting weighting) {
        int rows = weighting.rows();
        int[] cluster = weighting.clusterOfRow();
        double[] weights = new double[2 * rows];
        int[] clusters = new int[2 * rows];
        for (int row = 0; row < 2 * rows; row++) {
            weights[row] = weighting.weight(row % rows);
            clusters[row] = cluster[row % rows];
        }
        return Weighting.clustered(weights, clusters);
    }
}
