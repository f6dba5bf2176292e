package nl.terugblik.meta.model;

/** Which variances a model leaves free; the others are 0. */
public enum Structure {
    /** No heterogeneity. */
    FIXED(false, false),
    /** Samples differ, the effects of a sample do not: the model of the 2016 report. */
    SAMPLES(true, false),
    /** Effects differ, in whichever sample: where every sample has one, the usual random-effects model. */
    EFFECTS(false, true),
    /** Both differ. */
    THREE_LEVEL(true, true);

    private final boolean samples;
    private final boolean effects;

    Structure(boolean samples, boolean effects) {
        this.samples = samples;
        this.effects = effects;
    }

    boolean frees(int which) {
        return which == 0 ? samples : effects;
    }
}
