package nl.terugblik.meta.model;

/**
 * How much true effects differ.
 *
 * @param sample between samples
 * @param effect between the effects of a sample
 */
public record Variances(double sample, double effect) {

    /** Effects that differ by chance alone. */
    static final Variances NONE = new Variances(0, 0);

    public double total() {
        return sample + effect;
    }

    double get(int which) {
        return which == 0 ? sample : effect;
    }

    int positive() {
        return (sample > 0 ? 1 : 0) + (effect > 0 ? 1 : 0);
    }
}
