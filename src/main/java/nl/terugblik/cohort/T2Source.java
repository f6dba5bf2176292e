package nl.terugblik.cohort;

import java.util.Locale;

/** What dates T2. */
public enum T2Source {
    /** The plan that came about. */
    PLAN,
    /** The legal six weeks after T1, for want of a plan. */
    DEFAULT;

    /** The source's name in every file: {@code plan} or {@code default}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
