package nl.terugblik.round.unit;

/** Nothing can be coded of a delivery as it lies there; the message says why. */
public final class UnusableUnits extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableUnits(String sentence) {
        super(sentence);
    }
}
