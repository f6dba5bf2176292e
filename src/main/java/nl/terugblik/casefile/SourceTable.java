package nl.terugblik.casefile;

import java.util.Locale;

/** A table of the canonical export that describes families. Case files name tables by their place here, so that new ones come last. */
public enum SourceTable {
    FAMILIES,
    CHILDREN,
    REFERRAL_REASONS,
    SUPERVISION_ORDERS,
    PLACEMENTS,
    LIRIK,
    CARE_EPISODES,
    PLANS,
    JOURNAL,
    OBJECTIONS,
    RECRUITMENT,
    COUNCIL_REPORTS,
    QUESTIONNAIRES,
    ANSWERS,
    CARE_USE;

    /** The table's name in the export contract and in instrument files, for example {@code supervision_orders}. */
    public String canonicalName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The table of this canonical name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static SourceTable named(String canonicalName) {
        return valueOf(canonicalName.toUpperCase(Locale.ROOT));
    }
}
