package nl.terugblik.cohort;

import java.util.Locale;

/** Why a family is not in the cohort; which comes first is for the {@code Ladder} to say. */
public enum ExclusionReason {
    WITHDRAWN,
    OBJECTED,
    SOURCE_ROWS_REFUSED,
    NO_SUPERVISION_ORDER,
    NO_NEW_ORDER_IN_WINDOW,
    CONFERENCE_WITHOUT_DATE,
    CONFERENCE_BEFORE_T1,
    CONFERENCE_NOT_ESTABLISHED,
    CONFERENCE_MENTIONED,
    QUOTA_REACHED;

    /** The reason's name in every file, for example {@code no_supervision_order}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
