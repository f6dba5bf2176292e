package nl.terugblik.meta.effects;

/**
 * An effect in standard deviations.
 *
 * @param d the effect
 * @param v its sampling variance
 */
public record Size(double d, double v) {

    private static final double LARGEST = 1e9;

    /** The usual variance of a difference between two groups of these sizes. */
    static Size of(double d, double experimental, double control) {
        return new Size(d, 1 / experimental + 1 / control + d * d / (2 * (experimental + control)));
    }

    /** Hedges' correction for small groups. */
    Size hedges(double experimental, double control) {
        double j = 1 - 3 / (4 * (experimental + control - 2) - 1);
        return new Size(j * d, j * j * v);
    }

    Size negated() {
        return new Size(-d, v);
    }

    /** What is left once a difference of before is taken off; {@code r} is how far before and after go together. */
    Size since(Size before, double r) {
        return new Size(d - before.d, v + before.v - 2 * r * Math.sqrt(v * before.v));
    }

    /** Whether it can be computed with: a variance above 0, and neither beyond what is ever measured. */
    boolean isUsable() {
        return Math.abs(d) <= LARGEST && v >= 1 / LARGEST && v <= LARGEST;
    }
}
