package nl.terugblik.meta.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * Generalized least squares of effects at given variances. The covariance of a sample's effects is a diagonal and a constant,
 * so that its inverse is a diagonal and an outer product: nothing is held of it but the weights.
 */
final class Generalized {

    private final EffectRows rows;
    private final Variances variances;
    private final double[] weight;
    private final double[] shared; // a number a sample: what its outer product is taken off by
    private final double[] weightedResidual;
    private double logVariance;
    private double product = 1;
    private double squares;
    private SmallMatrix.Inverse information = new SmallMatrix.Inverse(new double[0][0], 0);
    private double[] coefficients = {};

    private Generalized(EffectRows rows, Variances variances) {
        this.rows = rows;
        this.variances = variances;
        this.weight = new double[rows.size()];
        this.shared = new double[rows.samples()];
        this.weightedResidual = new double[rows.size()];
    }

    /** The fit at these variances; nothing where columns follow from one another. */
    static Optional<Generalized> at(EffectRows rows, Variances variances) {
        Generalized fit = new Generalized(rows, variances);
        return fit.solve() ? Optional.of(fit) : Optional.empty();
    }

    private boolean solve() {
        int p = rows.columns();
        double[] x = rows.x();
        double[][] xvx = new double[p][p];
        double[] xvy = new double[p];
        double[] sumX = new double[p];
        for (int sample = 0; sample < rows.samples(); sample++) {
            double sum = 0;
            double sumY = 0;
            Arrays.fill(sumX, 0);
            for (int row = rows.starts()[sample]; row < rows.starts()[sample + 1]; row++) {
                double variance = rows.v()[row] + variances.effect();
                double w = 1 / variance;
                weight[row] = w;
                addLog(variance);
                sum += w;
                sumY += w * rows.y()[row];
                for (int i = 0; i < p; i++) {
                    double wx = w * x[row * p + i];
                    sumX[i] += wx;
                    xvy[i] += wx * rows.y()[row];
                    for (int j = 0; j <= i; j++) {
                        xvx[i][j] += wx * x[row * p + j];
                    }
                }
            }
            double c = variances.sample() / (1 + variances.sample() * sum);
            shared[sample] = c;
            addLog(1 + variances.sample() * sum);
            for (int i = 0; i < p; i++) {
                xvy[i] -= c * sumX[i] * sumY;
                for (int j = 0; j <= i; j++) {
                    xvx[i][j] -= c * sumX[i] * sumX[j];
                }
            }
        }
        logVariance += Math.log(product);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                xvx[j][i] = xvx[i][j];
            }
        }
        Optional<SmallMatrix.Inverse> inverse = SmallMatrix.inverse(xvx);
        if (inverse.isEmpty()) {
            return false;
        }
        information = inverse.get();
        coefficients = SmallMatrix.times(information.inverse(), xvy);
        residuals();
        return true;
    }

    /** A logarithm of a product takes less time than the logarithms of its factors. */
    private void addLog(double factor) {
        product *= factor;
        if (!(product > 1e-100 && product < 1e100)) {
            logVariance += Math.log(product);
            product = 1;
        }
    }

    private void residuals() {
        int p = rows.columns();
        for (int sample = 0; sample < rows.samples(); sample++) {
            double sum = 0;
            for (int row = rows.starts()[sample]; row < rows.starts()[sample + 1]; row++) {
                weightedResidual[row] = residual(row, p);
                sum += weight[row] * weightedResidual[row];
            }
            for (int row = rows.starts()[sample]; row < rows.starts()[sample + 1]; row++) {
                double residual = weightedResidual[row];
                weightedResidual[row] = weight[row] * (residual - shared[sample] * sum);
                squares += residual * weightedResidual[row];
            }
        }
    }

    double residual(int row, int p) {
        double residual = rows.y()[row];
        for (int i = 0; i < p; i++) {
            residual -= coefficients[i] * rows.x()[row * p + i];
        }
        return residual;
    }

    /** The log-likelihood, full or restricted. */
    double logLikelihood(boolean restricted) {
        double full = logVariance + squares;
        int k = rows.size();
        int p = rows.columns();
        return restricted
                ? -0.5 * ((k - p) * Math.log(2 * Math.PI) + full + information.logDeterminant())
                : -0.5 * (k * Math.log(2 * Math.PI) + full);
    }

    EffectRows rows() {
        return rows;
    }

    Variances variances() {
        return variances;
    }

    double[] coefficients() {
        return coefficients;
    }

    /** The covariance of the coefficients. */
    double[][] covariance() {
        return information.inverse();
    }

    /** The residuals' squares, weighted by the inverse covariance. */
    double squares() {
        return squares;
    }

    double weight(int row) {
        return weight[row];
    }

    double shared(int sample) {
        return shared[sample];
    }

    /** A residual times the inverse covariance of its sample. */
    double weightedResidual(int row) {
        return weightedResidual[row];
    }
}
