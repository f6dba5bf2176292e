package nl.terugblik.imputation;

/** Draws the missing values of one variable from those of all others, as they stand in this round. */
interface Filler {

    /**
     * Draws the values.
     *
     * @return a value for each gap, in the order of the rows
     */
    double[] draw(Draws draws);
}
