package nl.terugblik.matching.optimal;

/** What the rows of an assignment may be assigned to, and what that costs. */
interface Candidates {

    /** Begins a search: what was shown before is forgotten. */
    default void begin() {}

    /**
     * Shows all columns that a row may have for less than a limit, in an order that depends on nothing but what was shown
     * before; dearer ones may be shown too, and left out may be those that another row of this search was shown for no
     * more. As long as columns come, the limit sinks to what the visitor returns.
     *
     * @param row the row
     * @param level what comes on top of costs for this row: its level
     * @param amount and its amount
     * @param limit below what cost columns are of interest
     */
    void visit(int row, int level, double amount, double limit, Visitor visitor);

    /** Sees columns. */
    interface Visitor {

        /** Sees that a column is to be had at a cost, and says below what cost more are still of interest. */
        double see(int column, double cost);
    }
}
