package nl.terugblik.meta.model;

import static nl.terugblik.meta.model.SmallMatrix.addOuter;
import static nl.terugblik.meta.model.SmallMatrix.form;
import static nl.terugblik.meta.model.SmallMatrix.times;
import static nl.terugblik.meta.model.SmallMatrix.trace;

import java.util.Arrays;

/**
 * How the log-likelihood rises and bends at given variances. With P the inverse covariance less what the coefficients take
 * of it, and S the pattern of each variance (1 where two rows share a sample; 1 on the diagonal), all of it is made of traces of P S
 * and P S P S and of the forms y'PSPy and y'PSPSPy; every one is a sum over samples.
 */
final class Curvature {

    private final Generalized fit;
    private final boolean restricted;
    private final double[] traces = new double[2];
    private final double[] forms = new double[2];
    private final double[][] doubleTraces = new double[2][2];
    private final double[][] doubleForms = new double[2][2];

    private Curvature(Generalized fit, boolean restricted) {
        this.fit = fit;
        this.restricted = restricted;
    }

    static Curvature of(Generalized fit, boolean restricted) {
        Curvature curvature = new Curvature(fit, restricted);
        curvature.sum();
        return curvature;
    }

    private void sum() {
        EffectRows rows = fit.rows();
        int p = rows.columns();
        double[][] once = new double[p][p]; // X'V⁻¹ S V⁻¹X, for samples
        double[][] onceEffect = new double[p][p];
        double[][] twice = new double[p][p]; // X'V⁻¹ S V⁻¹ S V⁻¹X
        double[][] twiceEffect = new double[p][p];
        double[][] mixed = new double[p][p];
        double[] toSample = new double[p]; // X'V⁻¹ S P y
        double[] toEffect = new double[p];
        double[] sumX = new double[p];
        double[] sumU = new double[p];
        double[] sumG = new double[p];
        double[] u = new double[p];
        double[] g = new double[p];
        for (int sample = 0; sample < rows.samples(); sample++) {
            int from = rows.starts()[sample];
            int to = rows.starts()[sample + 1];
            double c = fit.shared(sample);
            double w1 = 0;
            double w2 = 0;
            double w3 = 0;
            double residual = 0;
            double weighted = 0;
            Arrays.fill(sumX, 0);
            for (int row = from; row < to; row++) {
                double w = fit.weight(row);
                w1 += w;
                w2 += w * w;
                w3 += w * w * w;
                residual += fit.weightedResidual(row);
                weighted += w * fit.weightedResidual(row);
                for (int i = 0; i < p; i++) {
                    sumX[i] += w * rows.x()[row * p + i];
                }
            }
            double inverse = 1 - c * w1;
            double ones = w1 * inverse; // 1'V⁻¹1
            traces[0] += ones;
            traces[1] += w1 - c * w2;
            forms[0] += residual * residual;
            doubleTraces[0][0] += ones * ones;
            doubleTraces[0][1] += w2 * inverse * inverse;
            doubleTraces[1][1] += w2 - 2 * c * w3 + c * c * w2 * w2;
            Arrays.fill(sumU, 0);
            for (int row = from; row < to; row++) {
                double w = fit.weight(row);
                for (int i = 0; i < p; i++) {
                    sumU[i] += w * w * (rows.x()[row * p + i] - c * sumX[i]);
                }
            }
            Arrays.fill(sumG, 0);
            double total = 0;
            for (int row = from; row < to; row++) {
                double w = fit.weight(row);
                double r = fit.weightedResidual(row);
                double again = w * (r - c * weighted);
                total += again;
                forms[1] += r * r;
                doubleForms[1][1] += r * again;
                for (int i = 0; i < p; i++) {
                    u[i] = w * (rows.x()[row * p + i] - c * sumX[i]);
                    g[i] = w * (u[i] - c * sumU[i]);
                    sumG[i] += g[i];
                    toEffect[i] += rows.x()[row * p + i] * again;
                }
                addOuter(onceEffect, 1, u, u);
                addOuter(twiceEffect, 1, u, g);
            }
            doubleForms[0][0] += residual * residual * ones;
            doubleForms[0][1] += residual * total;
            for (int i = 0; i < p; i++) {
                u[i] = sumX[i] * inverse;
                toSample[i] += residual * u[i];
            }
            addOuter(once, 1, u, u);
            addOuter(twice, ones, u, u);
            addOuter(mixed, 1, sumG, u);
        }
        double[][] c = fit.covariance();
        doubleForms[0][0] -= form(toSample, c, toSample);
        doubleForms[0][1] -= form(toSample, c, toEffect);
        doubleForms[1][1] -= form(toEffect, c, toEffect);
        if (restricted) {
            traces[0] -= trace(c, once);
            traces[1] -= trace(c, onceEffect);
            double[][] samples = times(c, once);
            double[][] effects = times(c, onceEffect);
            doubleTraces[0][0] += trace(samples, samples) - 2 * trace(c, twice);
            doubleTraces[0][1] += trace(samples, effects) - 2 * trace(c, mixed);
            doubleTraces[1][1] += trace(effects, effects) - 2 * trace(c, twiceEffect);
        }
        doubleTraces[1][0] = doubleTraces[0][1];
        doubleForms[1][0] = doubleForms[0][1];
    }

    /** How steeply the log-likelihood rises with a variance: 0 of samples, 1 of effects. */
    double slope(int which) {
        return -0.5 * (traces[which] - forms[which]);
    }

    /** The information that data of this design are expected to hold. */
    double expected(int a, int b) {
        return 0.5 * doubleTraces[a][b];
    }

    /** The information that these data hold: how the log-likelihood bends down. */
    double observed(int a, int b) {
        return doubleForms[a][b] - 0.5 * doubleTraces[a][b];
    }

    /** The trace of P for a variance of effects. */
    double effectTrace() {
        return traces[1];
    }
}
