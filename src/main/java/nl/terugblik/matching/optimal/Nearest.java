package nl.terugblik.matching.optimal;

/** For every row of a stratum the nearest rows of the other group. Rows are numbered from 0: treated rows, then controls. */
interface Nearest {

    /** How far away the nearest rows are; infinite for a row that may be paired with none. */
    double distance(int row);

    /**
     * One of the nearest rows, in turn so that none gets many more than another.
     *
     * @param links for each row to how many it is linked so far
     */
    int next(int row, int[] links);
}
