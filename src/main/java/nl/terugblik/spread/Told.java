package nl.terugblik.spread;

/**
 * How a part failed, as whoever carried it out tells it.
 *
 * @param exit the number that a command ends with that fails so
 * @param sentence why, for people
 */
public record Told(int exit, String sentence) {

    private static final int MOST = 500;

    /** One that any worker would meet with. */
    static final int INTERNAL = 1;

    public Told {
        sentence = sentence.substring(0, Math.min(MOST, sentence.length()));
    }
}
