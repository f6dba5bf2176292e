package nl.terugblik.round.store;

import nl.terugblik.round.scheme.RoundPlan;

/**
 * A round as the register has it.
 *
 * @param plan what was planned
 * @param day the day of the delivery that its units are from
 * @param state how far it is
 * @param familiesLeft how many families left it since it was opened: erased, or by an objection
 * @param key the round's own key
 */
public record StoredRound(RoundPlan plan, String day, State state, int familiesLeft, byte[] key) {

    /** How far a round is. */
    public enum State {
        /** Sheets are given out and taken in. */
        OPEN,
        /** The two coders were compared; what comes of them now is not known to be blind. */
        COMPARED,
        /** Codes of hand and computer were held against each other; what the hand said stands. */
        MEASURED,
        /** Final codes were made. */
        CLOSED
    }

    public StoredRound {
        key = key.clone();
    }

    /** The name of the round. */
    public String name() {
        return plan.round();
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    /** Whether sheets that were given out before may hold units that are not in it any more. */
    public boolean hasLostUnits() {
        return familiesLeft > 0;
    }

    /** Its name and how far it is; never its key. */
    @Override
    public String toString() {
        return name() + " " + state;
    }
}
