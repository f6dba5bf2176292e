package nl.terugblik.sample.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A file of the canonical export with the columns that it is contracted to have. */
public enum Table {
    DELIVERY("organisation", "extracted_on", "kind"),
    FAMILIES("family_id", "ethnicity", "parents_together", "households_involved", "parental_mid", "case_closed_on"),
    CHILDREN("child_id", "family_id", "birth_date", "sex"),
    REFERRAL_REASONS(List.of("source"), "family_id", "recorded_on", "factor", "description"),
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
    PLANS(
            List.of(
                    "form",
                    "coordinator",
                    "private_time",
                    "started_on",
                    "ended_on",
                    "end_reason",
                    "meetings",
                    "hours",
                    "price"),
            "plan_id",
            "family_id",
            "kind",
            "proposed_on",
            "established_on",
            "status"),
    JOURNAL("entry_id", "family_id", "written_on", "text"),
    OBJECTIONS("family_id", "objected_on"),
    RECRUITMENT(
            Extent.ALL,
            "family_id",
            "study",
            "registered_on",
            "route",
            "approached_on",
            "consent",
            "consent_on",
            "withdrawn_on",
            "active",
            "inactive_reason"),
    COUNCIL_REPORTS(Extent.ALL, "report_id", "family_id", "reported_on", "conflict_divorce"),
    QUESTIONNAIRES(
            Extent.ALL,
            "questionnaire_id",
            "family_id",
            "instrument",
            "wave",
            "respondent",
            "primary_carer",
            "mode",
            "result",
            "not_asked_reason",
            "answered_on"),
    ANSWERS(Extent.ALL, "questionnaire_id", "item", "value"),
    CARE_USE(Extent.ALL, "questionnaire_id", "source", "used", "contacts", "mode", "professional");

    /** Which tables and columns a delivery has. */
    public enum Extent {
        /** Those that every agency delivers. */
        USUAL,
        /** Those of recruitment, questionnaires and how conferences went too. */
        ALL
    }

    private final Extent from;
    private final List<String> columns;
    private final List<String> all;

    Table(String... columns) {
        this(Extent.USUAL, columns);
    }

    Table(Extent from, String... columns) {
        this.from = from;
        this.columns = List.of(columns);
        this.all = this.columns;
    }

    Table(List<String> further, String... columns) {
        this.from = Extent.USUAL;
        this.columns = List.of(columns);
        this.all = Stream.concat(this.columns.stream(), further.stream()).toList();
    }

    /** Whether a delivery of this extent has it. */
    public boolean isIn(Extent extent) {
        return from.compareTo(extent) <= 0;
    }

    /** The columns of a delivery of this extent, in the order in which they are written. */
    public List<String> columns(Extent extent) {
        return extent == Extent.ALL ? all : columns;
    }

    /** The table's name in the export contract, for example {@code supervision_orders}. */
    public String canonicalName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its file within a delivery. */
    public String fileName() {
        return canonicalName() + ".csv";
    }

    /** The columns that every delivery has, in the order in which they are written. */
    public List<String> columns() {
        return columns;
    }

    /**
     * The position of a column, counted from 0.
     *
     * @throws IllegalArgumentException where the table has no such column
     */
    public int position(String column) {
        int position = all.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException("The table " + canonicalName() + " has no column " + column + ".");
        }
        return position;
    }
}
