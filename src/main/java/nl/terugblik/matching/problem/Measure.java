package nl.terugblik.matching.problem;

/** The distance between the rows of a problem, by their numbers in it. */
public sealed interface Measure permits ScoreMeasure, SpaceMeasure {

    /** The distance between two rows, 0 or more. */
    double between(int row, int other);

    /**
     * The difference below which two distances, or two scores, count as equal: a billionth of a standard deviation. Ages
     * of nine and eleven lie equally far from ten, whatever the last bits of their scores say; so ties are broken by the
     * rules and not by rounding.
     */
    double tolerance();
}
