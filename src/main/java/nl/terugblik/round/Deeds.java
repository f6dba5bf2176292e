package nl.terugblik.round;

import nl.terugblik.ledger.entry.Act;

/** Does something to the register together with the entry of it: either both are there afterwards or neither is. */
@FunctionalInterface
public interface Deeds {

    /** Changes something and enters that. */
    void enter(Act act, Runnable change);
}
