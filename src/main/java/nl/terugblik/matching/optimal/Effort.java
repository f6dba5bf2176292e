package nl.terugblik.matching.optimal;

import nl.terugblik.matching.CannotMatch;

/** How many times a method still may look at a pair of rows. */
final class Effort {

    private final String refusal;
    private long left;

    Effort(long pairs, String refusal) {
        this.left = pairs;
        this.refusal = refusal;
    }

    /**
     * Looks at so many pairs.
     *
     * @throws CannotMatch when that is too many
     */
    void spend(long pairs) {
        left -= pairs;
        if (left < 0) {
            throw new CannotMatch(refusal);
        }
    }
}
