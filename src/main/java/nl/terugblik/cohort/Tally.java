package nl.terugblik.cohort;

/** A running count of families and of the children in them. */
final class Tally {

    private static final String SPACE = " ";

    private long families;
    private long children;

    void add(long moreFamilies, long moreChildren) {
        families = Math.addExact(families, moreFamilies);
        children = Math.addExact(children, moreChildren);
    }

    void add(Tally other) {
        add(other.families, other.children);
    }

    long families() {
        return families;
    }

    long children() {
        return children;
    }

    /** Both counts as text; {@link #of} reads it back. */
    String text() {
        return families + SPACE + children;
    }

    /**
     * The counts that {@link #text} wrote.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    static Tally of(String text) {
        String[] counts = text.split(SPACE, -1);
        if (counts.length != 2) {
            throw notOne();
        }
        Tally tally = new Tally();
        tally.add(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
        return tally;
    }

    static IllegalArgumentException notOne() {
        return new IllegalArgumentException("not a count of a flow");
    }
}
