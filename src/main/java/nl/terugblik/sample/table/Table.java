package nl.terugblik.sample.table;

import java.util.List;
import java.util.Locale;

/** A file of the canonical export with the columns that it is contracted to have. */
public enum Table {
    DELIVERY("organisation", "extracted_on", "kind"),
    FAMILIES("family_id", "ethnicity", "parents_together", "households_involved", "parental_mid", "case_closed_on"),
    CHILDREN("child_id", "family_id", "birth_date", "sex"),
    REFERRAL_REASONS("family_id", "recorded_on", "factor", "description"),
    SUPERVISION_ORDERS(
            "order_id",
            "child_id",
            "kind",
            "pronounced_on",
            "expires_on",
            "lifted_on",
            "extends_order_id",
            "end_reason"),
    PLACEMENTS("placement_id", "child_id", "setting", "started_on", "ended_on", "ended_by"),
    LIRIK(
            "assessment_id",
            "family_id",
            "child_id",
            "assessed_on",
            "severe_maltreatment",
            "violence_signs",
            "insufficient_protection",
            "insufficient_basic_care",
            "caregiver_unavailable",
            "neglect_signs",
            "arij_risk"),
    CARE_EPISODES("episode_id", "family_id", "care_type", "target", "started_on", "ended_on", "deployed"),
    PLANS("plan_id", "family_id", "kind", "proposed_on", "established_on", "status"),
    JOURNAL("entry_id", "family_id", "written_on", "text"),
    OBJECTIONS("family_id", "objected_on");

    private final List<String> columns;

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** The table's name in the export contract, for example {@code supervision_orders}. */
    public String canonicalName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its file within a delivery. */
    public String fileName() {
        return canonicalName() + ".csv";
    }

    /** Its columns in the order in which they are written. */
    public List<String> columns() {
        return columns;
    }

    /**
     * The position of a column, counted from 0.
     *
     * @throws IllegalArgumentException where the table has no such column
     */
    public int position(String column) {
        int position = columns.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException("The table " + canonicalName() + " has no column " + column + ".");
        }
        return position;
    }
}
