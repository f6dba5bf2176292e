package nl.terugblik.matching.optimal;

import nl.terugblik.matching.CannotMatch;
import nl.terugblik.matching.problem.Stratum;

/**
 * How large a table an optimal method takes on.
 *
 * @param bytes how much memory it may need
 * @param pairs how many times it may look at a pair of rows, for every stratum
 */
public record Room(long bytes, long pairs) {

    /** Takes half an hour or so. The number is what counts, not the time: a faster machine takes on no more. */
    private static final long USUAL_PAIRS = 50_000_000_000L;

    private static final long MEGABYTE = 1 << 20;

    /** Room for what fits in so much memory. */
    public static Room of(long bytes) {
        return new Room(bytes, USUAL_PAIRS);
    }

    /**
     * Lets a stratum in.
     *
     * @param needed how many bytes it needs
     * @return what its pairs are counted by
     * @throws CannotMatch when there is no room for it
     */
    public Effort admit(Stratum stratum, long needed) {
        String asked = "Method " + stratum.problem().specification().method().id() + " on " + stratum.treated().length
                + " treated and " + stratum.controls().length + " control rows would ";
        String advice = "; name columns in exact to match within smaller strata, or choose method nearest.";
        if (needed > bytes) {
            throw new CannotMatch(asked + "need " + (needed + MEGABYTE - 1) / MEGABYTE + " MB of memory, and "
                    + bytes / MEGABYTE + " MB are there" + advice);
        }
        return new Effort(pairs, asked + "look at pairs more than " + pairs + " times, which takes too long" + advice);
    }
}
