package nl.terugblik.intake.family;

import static nl.terugblik.intake.table.CanonicalTable.CARE_EPISODES;
import static nl.terugblik.intake.table.CanonicalTable.CHILDREN;
import static nl.terugblik.intake.table.CanonicalTable.FAMILIES;
import static nl.terugblik.intake.table.CanonicalTable.JOURNAL;
import static nl.terugblik.intake.table.CanonicalTable.LIRIK;
import static nl.terugblik.intake.table.CanonicalTable.PLACEMENTS;
import static nl.terugblik.intake.table.CanonicalTable.PLANS;
import static nl.terugblik.intake.table.CanonicalTable.REFERRAL_REASONS;
import static nl.terugblik.intake.table.CanonicalTable.SUPERVISION_ORDERS;

import java.util.Arrays;
import nl.terugblik.casefile.SafetyAssessment;

/** The places of the columns that rules and case files go by. */
public final class Columns {

    public static final int ETHNICITY = FAMILIES.column("ethnicity");
    public static final int PARENTS_TOGETHER = FAMILIES.column("parents_together");
    public static final int HOUSEHOLDS = FAMILIES.column("households_involved");
    public static final int PARENTAL_MID = FAMILIES.column("parental_mid");
    public static final int CASE_CLOSED = FAMILIES.column("case_closed_on");

    public static final int CHILD = CHILDREN.column("child_id");
    public static final int BORN = CHILDREN.column("birth_date");
    public static final int SEX = CHILDREN.column("sex");

    public static final int FACTOR = REFERRAL_REASONS.column("factor");
    public static final int RECORDED = REFERRAL_REASONS.column("recorded_on");

    public static final int ORDER = SUPERVISION_ORDERS.column("order_id");
    public static final int ORDER_CHILD = SUPERVISION_ORDERS.column("child_id");
    public static final int ORDER_KIND = SUPERVISION_ORDERS.column("kind");
    public static final int PRONOUNCED = SUPERVISION_ORDERS.column("pronounced_on");
    public static final int EXPIRES = SUPERVISION_ORDERS.column("expires_on");
    public static final int LIFTED = SUPERVISION_ORDERS.column("lifted_on");
    public static final int EXTENDS = SUPERVISION_ORDERS.column("extends_order_id");
    public static final int END_REASON = SUPERVISION_ORDERS.column("end_reason");

    public static final int PLACED_CHILD = PLACEMENTS.column("child_id");
    public static final int SETTING = PLACEMENTS.column("setting");
    public static final int STAY_STARTED = PLACEMENTS.column("started_on");
    public static final int STAY_ENDED = PLACEMENTS.column("ended_on");
    public static final int ENDED_BY = PLACEMENTS.column("ended_by");

    public static final int ASSESSED_CHILD = LIRIK.column("child_id");
    public static final int ASSESSED = LIRIK.column("assessed_on");
    public static final int RISK = LIRIK.column("arij_risk");
    public static final int[] ITEMS = Arrays.stream(SafetyAssessment.Item.values())
            .mapToInt(item -> LIRIK.column(item.column()))
            .toArray();

    public static final int CARE_TYPE = CARE_EPISODES.column("care_type");
    public static final int TARGET = CARE_EPISODES.column("target");
    public static final int CARE_STARTED = CARE_EPISODES.column("started_on");
    public static final int CARE_ENDED = CARE_EPISODES.column("ended_on");
    public static final int DEPLOYED = CARE_EPISODES.column("deployed");

    public static final int PLAN_KIND = PLANS.column("kind");
    public static final int PLAN_STATUS = PLANS.column("status");
    public static final int PROPOSED = PLANS.column("proposed_on");
    public static final int ESTABLISHED = PLANS.column("established_on");

    public static final int WRITTEN = JOURNAL.column("written_on");
    public static final int MENTIONS = JOURNAL.column("text");

    private Columns() {}
}
