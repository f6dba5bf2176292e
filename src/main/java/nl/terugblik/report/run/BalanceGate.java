package nl.terugblik.report.run;

/**
 * How much matched groups may differ by the study's own rule.
 *
 * @param maxSmd the largest standardized mean difference, either way
 * @param withholds whether outcomes are withheld where a covariate has a larger one; else the report warns
 */
public record BalanceGate(double maxSmd, boolean withholds) {
    /** The usual bound, for studies that set none. */
    public static final double USUAL = 0.1;
}
