package nl.terugblik.intake;

/** Java may use less memory than an intake must have; it goes on where it stopped once there is more. */
public final class NotEnoughMemory extends RuntimeException {

    /**
     * Says how much it needs and how much there is.
     *
     * @param least what it must have, in MB
     * @param given what it has
     */
    public NotEnoughMemory(long least, long given) {
        super("The intake needs at least " + least + " MB of memory and may use " + given
                + "; allow more, for instance with TERUGBLIK_JAVA_OPTS=-Xmx" + 3 * least / 2
                + "m, and start again: the work goes on where it stopped.");
    }
}
