package nl.terugblik.matching;

/** Which treated row of nearest matching chooses first. */
public enum Order {
    /** The highest score; the usual order for scores. */
    LARGEST,
    /** The lowest score. */
    SMALLEST,
    /** Whoever has the nearest free control; the usual order for distances between covariates. */
    CLOSEST,
    /** By the rows' keys, which the seed decides. */
    RANDOM,
    /** As the rows stand in the table. */
    DATA
}
