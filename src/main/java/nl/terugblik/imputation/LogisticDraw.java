package nl.terugblik.imputation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A 0/1 variable drawn from a logistic model whose coefficients are themselves drawn around those fitted (R's {@code
 * mice.impute.logreg}).
 *
 * <p>Where columns predict some values without error, no coefficients would be finite; so a few rows of little weight,
 * half a standard deviation on either side of each column's mean and of both values, join the known ones (White, Daniel and
 * Royston, 2010, Computational Statistics and Data Analysis 54, 2267-2275).
 */
final class LogisticDraw {

    private static final int MOST_STEPS = 25;
    private static final int MOST_HALVINGS = 20;

    /** The error left after a step is of the order of its square: far below what is drawn around it. */
    private static final double LAST_STEP = 1e-3;

    /** From one round to the next a fit moves less than this, by what was drawn anew in other columns. */
    private static final double LATER_STEP = 0.1;

    private final int[] known;
    private final double[] outcomes;
    private final List<double[]> columns;
    private double @Nullable [] fitted;

    /**
     * A model.
     *
     * @param known the rows to fit it to
     * @param outcomes 0 or 1 for each of these
     */
    LogisticDraw(int[] known, double[] outcomes, List<double[]> columns) {
        this.known = known;
        this.outcomes = outcomes;
        this.columns = columns;
    }

    /** Draws 0 or 1 for each of some rows. */
    double[] draw(int[] rows, Draws draws) {
        Products products = new Products(columns);
        double[][] guards = guards(products);
        double[] at = fitted == null ? new double[columns.size() + 1] : fitted;
        double likelihood = pass(products, guards, at);
        Products.Root root = products.root();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = root.solve(products.withOutcome());
            if (fitted != null && size(move) < LATER_STEP) {
                // The curvature so near by is as good as that at the end of the step, which need not be summed.
                at = moved(at, move, 1);
                break;
            }
            double share = 1;
            double[] next = moved(at, move, share);
            double there = pass(products, guards, next);
            for (int halving = 0;
                    there < likelihood - 1e-9 * Math.abs(likelihood) && halving < MOST_HALVINGS;
                    halving++) {
                share /= 2;
                next = moved(at, move, share);
                there = pass(products, guards, next);
            }
            at = next;
            likelihood = there;
            root = products.root();
            if (share * size(move) < LAST_STEP) {
                break;
            }
        }
        fitted = at;
        double[] drawn = root.around(at, 1, draws);
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double chance = 1 / (1 + Math.exp(-Products.dot(products.row(rows[i]), drawn)));
            values[i] = draws.uniform() < chance ? 1 : 0;
        }
        return values;
    }

    /** Sums score and information at these coefficients; gives the log-likelihood. */
    private double pass(Products products, double[][] guards, double[] at) {
        products.clear();
        double likelihood = 0;
        for (int i = 0; i < known.length; i++) {
            likelihood += add(products, products.row(known[i]), outcomes[i], 1, at);
        }
        double weight = (columns.size() + 1.0) / Math.max(1, 2 * guards.length);
        for (double[] guard : guards) {
            likelihood += add(products, guard, 0, weight, at) + add(products, guard, 1, weight, at);
        }
        return likelihood;
    }

    private static double add(Products products, double[] row, double outcome, double weight, double[] at) {
        double logit = Products.dot(row, at);
        double chance = 1 / (1 + Math.exp(-logit));
        products.add(row, weight * Math.max(1e-12, chance * (1 - chance)), weight * (outcome - chance));
        // The logarithm of 1 + e^x, without overflow.
        return weight * (outcome * logit - Math.max(logit, 0) - Math.log1p(Math.exp(-Math.abs(logit))));
    }

    private double[][] guards(Products products) {
        int size = columns.size();
        double[] means = new double[size + 1];
        double[] squares = new double[size + 1];
        for (int row : known) {
            double[] cells = products.row(row);
            for (int j = 0; j <= size; j++) {
                means[j] += cells[j];
                squares[j] += cells[j] * cells[j];
            }
        }
        double[][] guards = new double[2 * size][];
        for (int j = 0; j <= size; j++) {
            means[j] /= known.length;
        }
        for (int j = 1; j <= size; j++) {
            double half = Math.sqrt(Math.max(0, squares[j] / known.length - means[j] * means[j])) / 2;
            for (int side = 0; side < 2; side++) {
                double[] guard = means.clone();
                guard[j] += side == 0 ? half : -half;
                guards[2 * (j - 1) + side] = guard;
            }
        }
        return guards;
    }

    private static double[] moved(double[] from, double[] move, double share) {
        double[] to = from.clone();
        for (int j = 0; j < to.length; j++) {
            to[j] += share * move[j];
        }
        return to;
    }

    private static double size(double[] move) {
        double most = 0;
        for (double part : move) {
            most = Math.max(most, Math.abs(part));
        }
        return most;
    }
}
