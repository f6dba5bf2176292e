package nl.terugblik.cohort;

/** A running count of families and of the children in them. */
final class Tally {

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
}
