package nl.terugblik.cohort;

import java.util.Locale;

/** A group of the comparison. */
public enum Group {
    /** A conference was established on or after the index date. */
    EXPERIMENTAL,
    /** There never was a conference plan, nor a mention of one. */
    CONTROL;

    /** The group's name in every file: {@code experimental} or {@code control}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
