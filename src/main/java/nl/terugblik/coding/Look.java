package nl.terugblik.coding;

import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.supervision.Spell;

/**
 * A record, or a spell with its court decisions, that a rule looked at.
 *
 * @param records the rows; one, or the terms of the spell
 * @param spell the spell of supervision that they make, where the rule looked at one
 * @param why why it was passed over; empty where the code rests on it
 * @param because the record that {@code why} ends on, where it does
 */
public record Look(
        List<? extends CaseRecord> records, Optional<Spell> spell, Optional<String> why, Optional<CaseRecord> because) {

    public Look {
        records = List.copyOf(records);
    }

    /** Whether the code rests on it. */
    public boolean counted() {
        return why.isEmpty();
    }
}
