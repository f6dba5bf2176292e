package nl.terugblik.round;

import java.util.Map;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.round.store.StoredRound;

/** Does something to the register together with the entry of it: either both are there afterwards or neither is. */
public interface Deeds {

    /** Changes something and enters that. */
    void enter(Act act, Runnable change);

    /** Notes that what is deleted next is to leave the database's files at the end of the command. */
    void destroying();

    /** Changes something of a round and enters that. */
    default void enter(String action, StoredRound round, Map<String, Object> detail, Runnable change) {
        enter(new Act(action, "round " + round.name(), "done", detail), change);
    }
}
