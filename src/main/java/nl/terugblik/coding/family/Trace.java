package nl.terugblik.coding.family;

import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.supervision.Spell;

/**
 * Who follows a rule at work: it is told of each record and spell whether it counted or was passed over, and why. Reasons
 * are made with the rule and not while it works, so that a rule whom nobody follows costs nothing.
 */
public interface Trace {

    /** Nobody follows. */
    Trace NONE = new Trace() {
        @Override
        public boolean follows() {
            return false;
        }

        @Override
        public void counted(CaseRecord record) {}

        @Override
        public void passed(CaseRecord record, String why) {}

        @Override
        public void passed(CaseRecord record, String why, CaseRecord other) {}

        @Override
        public void counted(Spell spell) {}

        @Override
        public void passed(Spell spell, String why) {}
    };

    /** Whether anybody follows; what is only told need not be worked out where nobody does. */
    default boolean follows() {
        return true;
    }

    /** A record that the code rests on. */
    void counted(CaseRecord record);

    /** A record that the rule looked at and passed over, and why. */
    void passed(CaseRecord record, String why);

    /** A record that was passed over because of another, on which {@code why} ends. */
    void passed(CaseRecord record, String why, CaseRecord other);

    /** A spell of supervision that the code rests on. */
    void counted(Spell spell);

    /** A spell of supervision that the rule looked at and passed over, and why. */
    void passed(Spell spell, String why);
}
