package nl.terugblik.intake.assembly;

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
final class Columns {

    static final int ETHNICITY = FAMILIES.column("ethnicity");
    static final int PARENTS_TOGETHER = FAMILIES.column("parents_together");
    static final int HOUSEHOLDS = FAMILIES.column("households_involved");
    static final int PARENTAL_MID = FAMILIES.column("parental_mid");
    static final int CASE_CLOSED = FAMILIES.column("case_closed_on");

    static final int CHILD = CHILDREN.column("child_id");
    static final int BORN = CHILDREN.column("birth_date");
    static final int SEX = CHILDREN.column("sex");

    static final int FACTOR = REFERRAL_REASONS.column("factor");
    static final int RECORDED = REFERRAL_REASONS.column("recorded_on");

    static final int ORDER = SUPERVISION_ORDERS.column("order_id");
    static final int ORDER_CHILD = SUPERVISION_ORDERS.column("child_id");
    static final int ORDER_KIND = SUPERVISION_ORDERS.column("kind");
    static final int PRONOUNCED = SUPERVISION_ORDERS.column("pronounced_on");
    static final int EXPIRES = SUPERVISION_ORDERS.column("expires_on");
    static final int LIFTED = SUPERVISION_ORDERS.column("lifted_on");
    static final int EXTENDS = SUPERVISION_ORDERS.column("extends_order_id");
    static final int END_REASON = SUPERVISION_ORDERS.column("end_reason");

    static final int PLACED_CHILD = PLACEMENTS.column("child_id");
    static final int SETTING = PLACEMENTS.column("setting");
    static final int STAY_STARTED = PLACEMENTS.column("started_on");
    static final int STAY_ENDED = PLACEMENTS.column("ended_on");
    static final int ENDED_BY = PLACEMENTS.column("ended_by");

    static final int ASSESSED_CHILD = LIRIK.column("child_id");
    static final int ASSESSED = LIRIK.column("assessed_on");
    static final int RISK = LIRIK.column("arij_risk");
    static final int[] ITEMS = Arrays.stream(SafetyAssessment.Item.values())
            .mapToInt(item -> LIRIK.column(item.column()))
            .toArray();

    static final int CARE_TYPE = CARE_EPISODES.column("care_type");
    static final int TARGET = CARE_EPISODES.column("target");
    static final int CARE_STARTED = CARE_EPISODES.column("started_on");
    static final int CARE_ENDED = CARE_EPISODES.column("ended_on");
    static final int DEPLOYED = CARE_EPISODES.column("deployed");

    static final int PLAN_KIND = PLANS.column("kind");
    static final int PLAN_STATUS = PLANS.column("status");
    static final int PROPOSED = PLANS.column("proposed_on");
    static final int ESTABLISHED = PLANS.column("established_on");

    static final int WRITTEN = JOURNAL.column("written_on");
    static final int MENTIONS = JOURNAL.column("text");

    private Columns() {}
}
