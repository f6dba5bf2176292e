package nl.terugblik.cohort;

import java.util.List;
import nl.terugblik.casefile.CaseRecord;

/**
 * A condition that may keep a family out, as it was asked of one family.
 *
 * @param name the condition's name
 * @param reason the name of the reason under which the flow counts those whom it keeps out
 * @param meaning what is so of a family to which it applies, as the end of "The family is kept out because"
 * @param answer whether it applies
 * @param rows the rows that it looked at
 */
public record Rung(String name, String reason, String meaning, Answer answer, List<? extends CaseRecord> rows) {

    public Rung {
        rows = List.copyOf(rows);
    }

    /** Whether a condition applies to a family. */
    public enum Answer {
        /** It does not: the next is asked. */
        NO,
        /** It does: it is the reason. */
        YES,
        /** One before it applies. */
        NOT_ASKED
    }
}
