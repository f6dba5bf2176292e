package nl.terugblik.cohort;

/**
 * What dates T2.
 *
 * @param code its name in every file, for example {@code plan}
 */
public record T2Source(String code) {

    /** The plan that came about. */
    public static final T2Source PLAN = new T2Source("plan");

    /** Days counted from T1, for want of anything that happened: in the study of 2016 the legal six weeks. */
    public static final T2Source DEFAULT = new T2Source("default");

    /** Nothing: the family has no T2. */
    public static final T2Source NONE = new T2Source("none");
}
