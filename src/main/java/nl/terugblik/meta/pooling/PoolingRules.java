package nl.terugblik.meta.pooling;

/**
 * When what is computed.
 *
 * @param restricted whether the report's model is fitted by REML, not by full maximum likelihood
 * @param minimumSamples how many samples an outcome needs to be pooled
 * @param biasMinimum how many effects the tests of small studies need
 */
public record PoolingRules(boolean restricted, int minimumSamples, int biasMinimum) {

    /** Below so many samples a result is said to rest on few. */
    static final int FEW = 5;

    /** Below this, heterogeneity and moderators count in the 2016 report. */
    static final double LEVEL = 0.10;
}
