package nl.terugblik.disclosure;

/**
 * A count and what it is of.
 *
 * @param of what it counts
 * @param count how many there are
 * @param carriers the families that they are in, as far as is known at least this many
 */
record Cell(Counted of, long count, long carriers) {

    static Cell families(Counted of, long count) {
        return new Cell(of, count, count);
    }

    /**
     * Whether so few are counted that the number tells of persons. None at all is too few where it says of a whole group
     * that nobody in it has something; none that are missing says nothing of anyone.
     */
    boolean isSmall(int threshold) {
        boolean few = count < threshold || carriers < threshold;
        return few && (count > 0 || of.tells());
    }
}
