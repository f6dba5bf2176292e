package nl.terugblik.statistics.tests;

/**
 * How often a 0/1 outcome occurs in pairs of one experimental and one control row.
 *
 * @param both pairs in which both have it
 * @param experimentalOnly pairs in which only the experimental row has it
 * @param controlOnly pairs in which only the control row has it
 * @param neither pairs in which neither has it
 */
public record PairTable(int both, int experimentalOnly, int controlOnly, int neither) {

    public PairTable {
        if (both < 0 || experimentalOnly < 0 || controlOnly < 0 || neither < 0) {
            throw new IllegalArgumentException("a table of pairs has no negative count");
        }
        Math.addExact(Math.addExact(both, experimentalOnly), Math.addExact(controlOnly, neither));
    }

    /** Counts the pairs: the two arrays have the pairs in the same order. */
    public static PairTable of(double[] experimental, double[] control) {
        if (experimental.length != control.length) {
            throw new IllegalArgumentException("a pair has one experimental and one control row");
        }
        int[] counts = new int[4];
        for (int pair = 0; pair < experimental.length; pair++) {
            counts[2 * flag(experimental[pair]) + flag(control[pair])]++;
        }
        return new PairTable(counts[3], counts[2], counts[1], counts[0]);
    }

    private static int flag(double value) {
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException("the outcomes of such pairs are 0 or 1");
        }
        return (int) value;
    }

    public int pairs() {
        return both + experimentalOnly + controlOnly + neither;
    }

    /** Pairs whose rows differ, which alone tell the groups apart. */
    public int differing() {
        return experimentalOnly + controlOnly;
    }
}
