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

    /** Far below where a product of doubles has no end. */
    private static final double LARGE = 1e300;

    private final int[] known;
    private final byte[] outcomes;
    private final List<ModelColumn> columns;
    private final Gathered gathered;
    private final double[] logits = new double[Gathered.STRETCH];
    private final double[] weights = new double[Gathered.STRETCH];
    private final double[] residuals = new double[Gathered.STRETCH];
    private double @Nullable [] fitted;

    /**
     * A model.
     *
     * @param known the rows to fit it to, with 0 or 1 for each
     * @param gathered room for rows
     */
    LogisticDraw(CodeDraw.Known known, List<ModelColumn> columns, Gathered gathered) {
        this.known = known.rows();
        this.outcomes = known.outcomes();
        this.columns = columns;
        this.gathered = gathered;
    }

    /** Draws 0 or 1 for each of some rows. */
    double[] draw(int[] rows, Draws draws) {
        Products products = new Products(columns, gathered);
        products.gather(known);
        Fit fit = fit(products, products.guards(known));
        fitted = fit.at();
        double[] drawn = fit.root().around(fit.at(), 1, draws);
        double[] values = new double[rows.length];
        products.gather(rows);
        for (int i = 0; i < rows.length; i++) {
            if (i % Gathered.STRETCH == 0) {
                gathered.times(i / Gathered.STRETCH, drawn, logits);
            }
            double chance = chance(logits[i % Gathered.STRETCH]);
            values[i] = draws.uniform() < chance ? 1 : 0;
        }
        return values;
    }

    /** Coefficients with the curvature there. */
    private record Fit(double[] at, Products.Root root) {}

    /** The fit: one step from an earlier one, or as many as it takes where it lies further. */
    private Fit fit(Products products, Guards guards) {
        double[] at = fitted == null ? new double[products.size()] : fitted;
        double likelihood = pass(products, guards, at);
        Products.Root root = products.root();
        if (fitted != null) {
            double[] move = root.solve(products.withOutcome());
            if (size(move) < LATER_STEP) {
                // The curvature so near by is as good as that at the end of the step, which need not be summed.
                return new Fit(moved(at, move, 1), root);
            }
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = root.solve(products.withOutcome());
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
        return new Fit(at, root);
    }

    /**
     * Sums score and information at these coefficients, and gives the logarithm of the likelihood. That only tells whether
     * a step went too far; so the logarithms of many rows are taken as one, of their product.
     */
    private double pass(Products products, Guards guards, double[] at) {
        products.clear();
        double sum = 0;
        double product = 1;
        for (int stretch = 0; stretch < gathered.stretches(); stretch++) {
            gathered.times(stretch, at, logits);
            for (int i = 0; i < gathered.count(stretch); i++) {
                double logit = logits[i];
                sum += outcomes[stretch * Gathered.STRETCH + i] * logit - Math.max(logit, 0);
                product *= 1 + Math.exp(-Math.abs(logit)); // at most doubled
                if (product > LARGE) {
                    sum -= Math.log(product);
                    product = 1;
                }
            }
            add(products, stretch);
        }
        guards.addTo(products, at);
        return sum - Math.log(product) + guards.likelihood(at);
    }

    private void add(Products products, int stretch) {
        for (int i = 0; i < gathered.count(stretch); i++) {
            double chance = chance(logits[i]);
            weights[i] = information(chance);
            residuals[i] = outcomes[stretch * Gathered.STRETCH + i] - chance;
        }
        products.add(stretch, weights, residuals);
    }

    static double likelihood(double outcome, double logit) {
        // The logarithm of 1 + e^x, without overflow.
        return outcome * logit - Math.max(logit, 0) - Math.log1p(Math.exp(-Math.abs(logit)));
    }

    static double chance(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** What a row with this chance tells of the coefficients. */
    static double information(double chance) {
        return Math.max(1e-12, chance * (1 - chance));
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
