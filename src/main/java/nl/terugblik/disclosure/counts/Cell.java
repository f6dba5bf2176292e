package nl.terugblik.disclosure.counts;

/**
 * A count and what it is of.
 *
 * @param of what it counts
 * @param count how many there are
 * @param carriers the families that they are in, as far as is known at least this many
 * @param isPossible whether there could be any
 */
public record Cell(Counted of, long count, long carriers, boolean isPossible) {

    public Cell(Counted of, long count, long carriers) {
        this(of, count, carriers, true);
    }

    public static Cell families(Counted of, long count) {
        return new Cell(of, count, count);
    }

    /** The same count, of others. */
    Cell among(String scope) {
        return new Cell(of.among(scope), count, carriers, isPossible);
    }

    /** A value that no family of the whole dataset has: that a group has none of it tells nothing of the group. */
    static Cell impossible(Counted of) {
        return new Cell(of, 0, 0, false);
    }

    /**
     * Whether so few are counted that the number tells of persons. None at all is too few where it says of a whole group
     * that nobody in it has something that others have; none that are missing says nothing of anyone.
     */
    public boolean isSmall(int threshold) {
        boolean few = count < threshold || carriers < threshold;
        return few && (count > 0 || isPossible && of.tells());
    }
}
