package nl.terugblik.ledger.entry;

import java.util.Optional;

/** An entry that is being made: it is asked for at the commit of the transaction that the act is done in. */
public interface Draft {

    /** What was done. */
    Act act();

    /** What it did to the rows of a run, kept apart from the entry, which holds a salted hash of it. */
    default Optional<RunRows> rows() {
        return Optional.empty();
    }
}
