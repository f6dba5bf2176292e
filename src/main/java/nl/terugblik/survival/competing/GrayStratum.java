package nl.terugblik.survival.competing;

import java.util.Arrays;

/**
 * The scores of the groups in one stratum of Gray's test and their covariance, built up from moment to moment.
 *
 * <p>A group at risk counts by the number at risk over its chance of having had no event; weighed by what is left of its
 * incidence that is Gray's own risk set. The covariance is a sum over later moments of what an event adds, which depends
 * on sums over earlier ones; it is so kept in three parts.
 */
final class GrayStratum {

    private final int groups;
    private final double[] survival;
    private final double[] incidence;
    private double pooled;
    private final double[] score;
    private final double[][] drift;
    /** What events add by themselves, with the drift of their group once, and with it twice. */
    private final double[][] own;

    private final double[][] mixed;
    private final double[] drifting;

    GrayStratum(int groups) {
        this.groups = groups;
        this.survival = new double[groups];
        Arrays.fill(survival, 1);
        this.incidence = new double[groups];
        this.score = new double[groups];
        this.drift = new double[groups][groups];
        this.own = new double[groups][groups];
        this.mixed = new double[groups][groups];
        this.drifting = new double[groups];
    }

    void moment(int[] atRisk, int[] ofCause, int[] ofOthers) {
        int all = Arrays.stream(ofCause).sum();
        if (all + Arrays.stream(ofOthers).sum() == 0) {
            return;
        }
        double[] after = new double[groups];
        double[] counts = new double[groups];
        double[] left = new double[groups];
        for (int g = 0; g < groups; g++) {
            if (atRisk[g] > 0) {
                after[g] = survival[g] * (atRisk[g] - ofCause[g] - ofOthers[g]) / atRisk[g];
                counts[g] = atRisk[g] / survival[g];
                left[g] = counts[g] * (1 - incidence[g]);
            } else {
                after[g] = survival[g];
            }
        }
        double total = Arrays.stream(counts).sum();
        double totalLeft = Arrays.stream(left).sum();
        double rest = 1 - pooled - all / total;
        if (all > 0) {
            byCause(atRisk, ofCause, after, counts, rest);
            for (int g = 0; g < groups; g++) {
                score[g] += ofCause[g] - all * left[g] / totalLeft;
            }
        }
        for (int k = 0; k < groups; k++) {
            if (ofOthers[k] > 0 && after[k] > 0) {
                double ties = ofOthers[k] > 1 ? 1 - (ofOthers[k] - 1.0) / (atRisk[k] - 1) : 1;
                double share = survival[k] / atRisk[k];
                add(k, -rest / after[k], ties * share * share * ofOthers[k], new double[groups]);
            }
        }
        for (int g = 0; g < groups; g++) {
            if (atRisk[g] > 0) {
                incidence[g] += survival[g] * ofCause[g] / atRisk[g];
            }
        }
        pooled += all / total;
        System.arraycopy(after, 0, survival, 0, groups);
    }

    private void byCause(int[] atRisk, int[] ofCause, double[] after, double[] counts, double rest) {
        int all = Arrays.stream(ofCause).sum();
        double total = Arrays.stream(counts).sum();
        double[][] pull = new double[groups][groups];
        for (int i = 0; i < groups; i++) {
            for (int j = 0; j < groups; j++) {
                pull[i][j] = counts[i] * ((i == j ? 1 : 0) - counts[j] / total);
                drift[i][j] += pull[i][j] * all / (total * (1 - pooled));
            }
        }
        for (int k = 0; k < groups; k++) {
            if (atRisk[k] > 0) {
                double ties = all > 1 ? 1 - (all - 1) / (total * survival[k] - 1) : 1;
                double remains = after[k] > 0 ? 1 - rest / after[k] : 1;
                double size = ties * survival[k] * all / (total * atRisk[k]);
                double[] column = new double[groups];
                for (int i = 0; i < groups; i++) {
                    column[i] = pull[i][k];
                }
                add(k, remains, size, column);
            }
        }
    }

    /** An event in group k moves the scores by {@code pull + remains·(drift at the end − drift now)}. */
    private void add(int k, double remains, double size, double[] pull) {
        double[] moved = new double[groups];
        for (int i = 0; i < groups; i++) {
            moved[i] = pull[i] - remains * drift[i][k];
        }
        for (int i = 0; i < groups; i++) {
            mixed[i][k] += size * remains * moved[i];
            for (int j = 0; j < groups; j++) {
                own[i][j] += size * moved[i] * moved[j];
            }
        }
        drifting[k] += size * remains * remains;
    }

    /** Adds scores and covariance of all groups but the last, which follows from the others. */
    void addTo(double[] scores, double[][] variance) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += score[i];
            for (int j = 0; j < scores.length; j++) {
                double sum = own[i][j];
                for (int k = 0; k < groups; k++) {
                    sum += drift[i][k] * drift[j][k] * drifting[k]
                            + drift[i][k] * mixed[j][k]
                            + drift[j][k] * mixed[i][k];
                }
                variance[i][j] += sum;
            }
        }
    }
}
