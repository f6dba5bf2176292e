package nl.terugblik.lineage.sending;

/** Lineage cannot be sent to what was given as an address; the message does not repeat it, since it may hold a secret. */
public final class UnusableLineageAddress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableLineageAddress() {
        super(
                "That is no address lineage can be sent to: give one that begins with https:// (or http://localhost) and holds"
                        + " no name or password; a token goes in TERUGBLIK_LINEAGE_TOKEN.");
    }
}
