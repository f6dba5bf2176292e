package nl.terugblik.matching.balance;

import nl.terugblik.matching.Matching;
import nl.terugblik.matching.MatchingTable;

/**
 * Both groups on one column, before matching and after.
 *
 * @param all every row of which the column is known, each weighing 1
 * @param matched those that are in a set, by their weights
 */
record Samples(Groups all, Groups matched) {

    /** Both groups in one sample. */
    record Groups(Tally treated, Tally control) {

        private Groups(int places) {
            this(new Tally(places), new Tally(places));
        }

        private void add(boolean isTreated, int place, double weight) {
            (isTreated ? treated : control).add(place, weight);
        }

        boolean lacksOne() {
            return treated.rows() == 0 || control.rows() == 0;
        }
    }

    /**
     * The samples of a column.
     *
     * @param order the rows in an order that does not depend on the table's, so that sums do not either
     * @param places for each row the place of its value, −1 where that is not known
     * @param count how many places there are
     */
    static Samples of(MatchingTable table, Matching matching, int[] order, int[] places, int count) {
        Samples samples = new Samples(new Groups(count), new Groups(count));
        for (int row : order) {
            if (places[row] >= 0) {
                samples.all.add(table.isTreated(row), places[row], 1);
                if (matching.isMatched(row)) {
                    samples.matched.add(table.isTreated(row), places[row], matching.weight(row));
                }
            }
        }
        return samples;
    }
}
