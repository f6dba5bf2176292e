package nl.terugblik.intake.quality;

import java.util.Locale;
import nl.terugblik.intake.Rule;

/** What a rule is about, in Kahn's terms. */
enum Category {
    /** A value is absent that must be there. */
    COMPLETENESS,
    /** A value, a row or a relation between rows is not written as agreed. */
    CONFORMANCE,
    /** What is written as agreed can hardly be so. */
    PLAUSIBILITY;

    static Category of(Rule rule) {
        return switch (rule) {
            case REQUIRED, DEPLOYED_WITHOUT_START, ANSWERED_WITHOUT_DAY, NOT_IN_SOURCE, PARTIAL_DATE -> COMPLETENESS;
            case AFTER_EXTRACTION,
                    END_BEFORE_START,
                    EXTENSION_BEFORE_PREDECESSOR,
                    EXTENSION_GAP,
                    BIRTH_AFTER_ORDER,
                    UNBORN_AT_ORDER,
                    OVERLAPPING_PLACEMENT,
                    ORDER_TOO_LONG,
                    PROVISIONAL_TOO_LONG,
                    ADULT_AT_ORDER,
                    SIBLINGS_APART,
                    PLACED_WITHOUT_ORDER,
                    ASSESSED_WITHOUT_ORDER,
                    CHILD_MOVED,
                    CONSENT_BEFORE_APPROACH,
                    WAVE_NOT_FOR_PARENTS,
                    ANSWERED_TWICE,
                    DECLINED_BUT_STARTED,
                    ESTABLISHED_BUT_ENDED,
                    REGISTERED_WITHOUT_ORDER -> PLAUSIBILITY;
            default -> CONFORMANCE;
        };
    }

    /** The word in {@code quality.csv}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
