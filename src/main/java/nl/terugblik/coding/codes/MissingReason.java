package nl.terugblik.coding.codes;

import java.util.Locale;

/** Why a value is missing; the first that applies, in this order. */
public enum MissingReason {
    /** A row of the family was refused in a table that feeds the variable. */
    REJECTED_SOURCE,
    /** The moment lies after the extraction. */
    NOT_YET_OBSERVED,
    /** The question does not arise for this family. */
    NOT_APPLICABLE,
    /** The protector did not record it. */
    NOT_RECORDED;

    /** The reason's name in every file, for example {@code not_recorded}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
