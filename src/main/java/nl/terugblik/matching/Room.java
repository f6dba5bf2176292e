package nl.terugblik.matching;

/**
 * How large a table an optimal method takes on.
 *
 * @param bytes how much memory it may need
 * @param pairs how many pairs of a treated row and a control it may look at
 */
record Room(long bytes, long pairs) {

    /** About a quarter of an hour. */
    private static final long USUAL_PAIRS = 20_000_000_000L;

    private static final long MEGABYTE = 1 << 20;

    /** Room for what fits in so much memory. */
    static Room of(long bytes) {
        return new Room(bytes, USUAL_PAIRS);
    }

    /**
     * Lets in what there is room for.
     *
     * @throws CannotMatch when there is none
     */
    void admit(Method method, long treated, long controls, Need need) {
        String asked = "Method " + method.id() + " on " + treated + " treated and " + controls + " control rows would ";
        String advice = "; name columns in exact to match within smaller strata, or choose method nearest.";
        if (need.bytes > bytes) {
            throw new CannotMatch(asked + "need " + (need.bytes + MEGABYTE - 1) / MEGABYTE + " MB of memory, and "
                    + bytes / MEGABYTE + " MB are there" + advice);
        }
        if (need.pairs > pairs) {
            throw new CannotMatch(
                    asked + "take the distances of " + need.pairs + " pairs, and the bound is " + pairs + advice);
        }
    }

    /** What a method needs for a stratum. */
    record Need(long bytes, long pairs) {}
}
