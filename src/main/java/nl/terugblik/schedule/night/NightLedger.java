package nl.terugblik.schedule.night;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.terugblik.ledger.entry.Act;

/** The ledger of a register as nights need it. It is opened for a moment and held by nobody in between. */
public interface NightLedger {

    /**
     * What was entered about nights, in order; empty where there is no register yet.
     *
     * @throws LedgerOutOfReach when it cannot be opened now
     */
    Optional<List<NightEntry>> nights();

    /**
     * Enters acts; false where there is no register yet.
     *
     * @throws LedgerOutOfReach when it cannot be opened now
     */
    boolean enter(List<Act> acts);

    /**
     * The intakes that ended at or after an instant.
     *
     * @throws LedgerOutOfReach when it cannot be opened now
     */
    List<Taken> intakesSince(Instant from);

    /**
     * An intake that came to an end.
     *
     * @param from where the delivery lay
     * @param folder the name of the folder below {@code deliveries} of what is left of it
     * @param isTakenIn whether it was taken in; else it was refused
     */
    record Taken(String from, String folder, boolean isTakenIn) {}
}
