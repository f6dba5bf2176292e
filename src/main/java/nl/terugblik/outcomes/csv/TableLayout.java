package nl.terugblik.outcomes.csv;

/**
 * Which columns the tables of a run have beside the usual ones.
 *
 * @param explained whether outcomes have the share of variation that their models explain
 */
public record TableLayout(boolean explained) {

    /** That of a study that asks for nothing. */
    public static final TableLayout USUAL = new TableLayout(false);
}
