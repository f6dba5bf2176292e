package nl.terugblik.spread;

/** A part could not be done by any worker; its sentence says why, as far as it may be said. */
public final class PartFailed extends RuntimeException {

    PartFailed(String sentence) {
        super(sentence);
    }
}
