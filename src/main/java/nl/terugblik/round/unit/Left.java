package nl.terugblik.round.unit;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.terugblik.casefile.Pseudonym;

/** Counts what is left out of a round, and why. */
public final class Left {

    private final Function<Pseudonym, String> why;
    private final Map<String, Integer> counts = new TreeMap<>();

    /**
     * A count that is empty yet.
     *
     * @param why why nothing of a family may be used; an empty text where it may
     */
    public Left(Function<Pseudonym, String> why) {
        this.why = why;
    }

    /** One is left out. */
    public void out(String reason) {
        counts.merge(reason, 1, Integer::sum);
    }

    /** Whether nothing of a family may be used, counted. */
    public boolean mayNotUse(Pseudonym family) {
        String reason = why.apply(family);
        if (!reason.isEmpty()) {
            out(reason);
        }
        return !reason.isEmpty();
    }

    /** How many are left out, by reason. */
    public Map<String, Integer> counts() {
        return counts;
    }
}
