package nl.terugblik.ledger;

import java.util.Map;

/**
 * A look that someone took at what tells of a family, or tried to take.
 *
 * @param action how: the command, such as {@code explain} or {@code quarantine.show}
 * @param what the word that the look was at, such as {@code family 7c1e…} or {@code row placements.csv:12 of delivery …}: it
 *     stands in the log by a salted hash alone
 * @param purpose what for, in the words of whoever looked; empty where they gave none
 * @param outcome what came of it: {@code shown}, {@code refused}
 * @param detail what more there is to say, none of it of a person: texts and whole numbers
 */
public record Seen(String action, String what, String purpose, String outcome, Map<String, Object> detail) {

    private static final int LONGEST_PURPOSE = 200;

    public Seen {
        detail = Map.copyOf(detail);
        purpose = purpose.substring(0, Math.min(purpose.length(), LONGEST_PURPOSE));
    }

    /** The word for a family, by its pseudonym in the register. */
    public static String family(Object pseudonym) {
        return "family " + pseudonym;
    }
}
