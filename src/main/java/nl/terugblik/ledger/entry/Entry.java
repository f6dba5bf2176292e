package nl.terugblik.ledger.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.terugblik.ledger.tree.Hash;

/**
 * An entry of a log.
 *
 * @param n its number, from 1 on
 * @param at when, to the second
 * @param acting who, and by which program on which machine
 * @param act what was done
 */
public record Entry(long n, Instant at, Acting acting, Act act) {

    public Entry {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The line that is kept and hashed. */
    public String line() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("n", n);
        fields.put("at", at.toString());
        fields.put("actor", acting.actor());
        fields.put("origin", acting.origin());
        fields.put("action", act.action());
        fields.put("object", act.object());
        fields.put("outcome", act.outcome());
        fields.put("detail", act.detail());
        return JsonLine.of(fields);
    }

    /**
     * The entry of a line.
     *
     * @throws NotAnEntry when the line is not as {@link #line} writes it
     */
    public static Entry of(String line) {
        return EntryReader.read(line);
    }

    /** Its hash in the tree. */
    public Hash leaf() {
        return Hash.ofEntry(line());
    }
}
