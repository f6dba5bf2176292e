package nl.terugblik.matching.problem;

import java.util.Arrays;

/** Matched sets while they are made: who is in which. A row may be in several where controls serve again. */
public final class Sets {

    private int[] rows = new int[1024];
    private int[] sets = new int[1024];
    private int size;
    private int count;

    /** Begins a set, around one row. */
    public int begin(int centre) {
        count++;
        add(count - 1, centre);
        return count - 1;
    }

    /** Adds a row to a set. */
    public void add(int set, int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            sets = Arrays.copyOf(sets, 2 * size);
        }
        rows[size] = row;
        sets[size] = set;
        size++;
    }

    /** How many sets there are. */
    public int count() {
        return count;
    }

    /** How many memberships there are. */
    public int size() {
        return size;
    }

    /** The row of a membership, in the order in which they were made; the first of a set is its centre. */
    public int row(int membership) {
        return rows[membership];
    }

    /** The set of a membership. */
    public int set(int membership) {
        return sets[membership];
    }
}
