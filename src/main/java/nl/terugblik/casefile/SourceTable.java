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

    private final String canonicalName = name().toLowerCase(Locale.ROOT);
    private final String fileName = canonicalName + ".csv"; // asked for by every record of every family

    /** The table's name in the export contract and in instrument files, for example {@code supervision_orders}. */
    public String canonicalName() {
        return canonicalName;
    }

    /** The name of its file in a delivery that is not mapped, for example {@code supervision_orders.csv}. */
    public String fileName() {
        return fileName;
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
