package nl.terugblik.intake.family;

import static nl.terugblik.intake.table.CanonicalTable.ANSWERS;
import static nl.terugblik.intake.table.CanonicalTable.CARE_EPISODES;
import static nl.terugblik.intake.table.CanonicalTable.CARE_USE;
import static nl.terugblik.intake.table.CanonicalTable.CHILDREN;
import static nl.terugblik.intake.table.CanonicalTable.COUNCIL_REPORTS;
import static nl.terugblik.intake.table.CanonicalTable.FAMILIES;
import static nl.terugblik.intake.table.CanonicalTable.JOURNAL;
import static nl.terugblik.intake.table.CanonicalTable.LIRIK;
import static nl.terugblik.intake.table.CanonicalTable.PLACEMENTS;
import static nl.terugblik.intake.table.CanonicalTable.PLANS;
import static nl.terugblik.intake.table.CanonicalTable.QUESTIONNAIRES;
import static nl.terugblik.intake.table.CanonicalTable.RECRUITMENT;
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

    public static final int ORIGIN = REFERRAL_REASONS.column("source");

    public static final int FORM = PLANS.column("form");
    public static final int COORDINATOR = PLANS.column("coordinator");
    public static final int PRIVATE_TIME = PLANS.column("private_time");
    public static final int PREPARED = PLANS.column("started_on");
    public static final int PLAN_ENDED = PLANS.column("ended_on");
    public static final int PLAN_END_REASON = PLANS.column("end_reason");
    public static final int MEETINGS = PLANS.column("meetings");
    public static final int HOURS = PLANS.column("hours");
    public static final int PRICE = PLANS.column("price");

    public static final int STUDY = RECRUITMENT.column("study");
    public static final int REGISTERED = RECRUITMENT.column("registered_on");
    public static final int ROUTE = RECRUITMENT.column("route");
    public static final int APPROACHED = RECRUITMENT.column("approached_on");
    public static final int CONSENT = RECRUITMENT.column("consent");
    public static final int CONSENT_ON = RECRUITMENT.column("consent_on");
    public static final int WITHDRAWN = RECRUITMENT.column("withdrawn_on");
    public static final int ACTIVE = RECRUITMENT.column("active");
    public static final int INACTIVE_REASON = RECRUITMENT.column("inactive_reason");

    public static final int REPORTED = COUNCIL_REPORTS.column("reported_on");
    public static final int CONFLICT_DIVORCE = COUNCIL_REPORTS.column("conflict_divorce");

    public static final int QUESTIONNAIRE = QUESTIONNAIRES.column("questionnaire_id");
    public static final int INSTRUMENT = QUESTIONNAIRES.column("instrument");
    public static final int WAVE = QUESTIONNAIRES.column("wave");
    public static final int RESPONDENT = QUESTIONNAIRES.column("respondent");
    public static final int PRIMARY_CARER = QUESTIONNAIRES.column("primary_carer");
    public static final int MODE = QUESTIONNAIRES.column("mode");
    public static final int RESULT = QUESTIONNAIRES.column("result");
    public static final int NOT_ASKED_REASON = QUESTIONNAIRES.column("not_asked_reason");
    public static final int ANSWERED_ON = QUESTIONNAIRES.column("answered_on");

    public static final int ANSWERED_QUESTIONNAIRE = ANSWERS.column("questionnaire_id");
    public static final int ANSWERED_ITEM = ANSWERS.column("item");
    public static final int VALUE = ANSWERS.column("value");

    public static final int CARE_QUESTIONNAIRE = CARE_USE.column("questionnaire_id");
    public static final int CARE_SOURCE = CARE_USE.column("source");
    public static final int CARE_USED = CARE_USE.column("used");
    public static final int CONTACTS = CARE_USE.column("contacts");
    public static final int CARE_MODE = CARE_USE.column("mode");
    public static final int PROFESSIONAL = CARE_USE.column("professional");

    public static final int WRITTEN = JOURNAL.column("written_on");
    public static final int MENTIONS = JOURNAL.column("text");

    private Columns() {}
}
