package nl.terugblik.console.run;

import java.time.Instant;

/**
 * A run as the mirror of the ledger has it.
 *
 * @param id its id; of an intake with a commitment in the delivery's place
 * @param kind the word for what it carries out, such as {@code study}
 * @param actor who acted last
 * @param began when it began
 * @param last when something was entered of it last
 * @param status how it stood then
 * @param entry the number of the entry that it began with
 */
public record RunLine(String id, String kind, String actor, Instant began, Instant last, String status, long entry) {

    /** Whether the ledger has no end of it: it goes on, or its process died and nobody has looked since. */
    public boolean isOpen() {
        return status.equals("running");
    }

    /** The study that it is of: its id without the digits and the number at its end. */
    public String study() {
        return id.replaceFirst("-[0-9a-f]{6}-\\d+$", "");
    }
}
