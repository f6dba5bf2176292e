"""The canonical delivery: its tables, their columns and what each cell may hold."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Table:
    """A table of the delivery: columns in their documented order, and its rules."""

    name: str
    columns: tuple
    key: str = ""
    keys: tuple = ()  # of a key of several columns, all of them
    required: tuple = ()
    codes: dict = field(default_factory=dict)
    dates: tuple = ()
    future_allowed: tuple = ()
    ends: tuple = ()  # (start column, end column) pairs
    ids: tuple = ()
    counts: tuple = ()
    amounts: tuple = ()
    filled_where: tuple = ()  # (column, other column, its code)
    none_where: tuple = ()  # likewise, for a count that must be empty or 0
    short_codes: tuple = ()
    optional_columns: tuple = ()
    optional: bool = False
    further: bool = False  # of recruitment and questionnaires, which few agencies deliver

    @property
    def key_columns(self):
        return self.keys or ((self.key,) if self.key else ())

    @property
    def usual_columns(self):
        """The columns of a delivery without the further tables."""
        return tuple(column for column in self.columns if column not in FURTHER_COLUMNS.get(self.name, ()))


YES_NO = ("yes", "no")
FURTHER_COLUMNS = {
    "referral_reasons": ("source",),
    "plans": ("form", "coordinator", "private_time", "started_on", "ended_on", "end_reason", "meetings", "hours", "price"),
}
EMOTIONAL_PHYSICAL = ("severe_maltreatment", "violence_signs")
NEGLECT = ("insufficient_protection", "insufficient_basic_care", "caregiver_unavailable", "neglect_signs")
ITEMS = EMOTIONAL_PHYSICAL + NEGLECT
SETTINGS = ("network", "agency_foster", "residential")

TABLES = {table.name: table for table in (
    Table("families", ("family_id", "ethnicity", "parents_together", "households_involved", "parental_mid", "case_closed_on"),
          key="family_id", required=("family_id",), ids=("family_id",), dates=("case_closed_on",),
          codes={"ethnicity": ("dutch", "other"), "parents_together": YES_NO, "households_involved": ("1", "2"),
                 "parental_mid": ("none", "father", "mother", "both")}),
    Table("children", ("child_id", "family_id", "birth_date", "sex"),
          key="child_id", required=("child_id", "family_id"), ids=("child_id", "family_id"), dates=("birth_date",),
          codes={"sex": ("f", "m", "x")}),
    Table("referral_reasons", ("family_id", "recorded_on", "factor", "description", "source"),
          required=("family_id", "factor"), ids=("family_id",), dates=("recorded_on",),
          codes={"factor": ("child", "parent"), "source": ("council_report", "agency")}, optional_columns=("source",)),
    Table("supervision_orders",
          ("order_id", "child_id", "kind", "pronounced_on", "expires_on", "lifted_on", "extends_order_id", "end_reason"),
          key="order_id", required=("order_id", "child_id", "kind", "pronounced_on", "expires_on"),
          ids=("order_id", "child_id", "extends_order_id"), dates=("pronounced_on", "expires_on", "lifted_on"),
          future_allowed=("expires_on",), ends=(("pronounced_on", "expires_on"), ("pronounced_on", "lifted_on")),
          codes={"kind": ("provisional", "order", "extension"),
                 "end_reason": ("lifted", "expired", "adulthood", "authority_ended", "death", "transfer")},
          optional_columns=("end_reason",)),
    Table("placements", ("placement_id", "child_id", "setting", "started_on", "ended_on", "ended_by"),
          key="placement_id", required=("placement_id", "child_id", "setting", "started_on"),
          ids=("placement_id", "child_id"), dates=("started_on", "ended_on"), ends=(("started_on", "ended_on"),),
          codes={"setting": SETTINGS, "ended_by": ("reunification", "transfer", "adulthood", "other")}),
    Table("lirik", ("assessment_id", "family_id", "child_id", "assessed_on") + ITEMS + ("arij_risk",),
          key="assessment_id", required=("assessment_id", "family_id", "assessed_on"),
          ids=("assessment_id", "family_id", "child_id"), dates=("assessed_on",),
          codes={**{item: YES_NO for item in ITEMS}, "arij_risk": ("1", "2", "3", "4", "5", "6")}),
    Table("care_episodes", ("episode_id", "family_id", "care_type", "target", "started_on", "ended_on", "deployed"),
          key="episode_id", required=("episode_id", "family_id", "care_type", "target", "deployed"),
          ids=("episode_id", "family_id"), dates=("started_on", "ended_on"), ends=(("started_on", "ended_on"),),
          codes={"target": ("child", "parent", "family"), "deployed": YES_NO}, short_codes=("care_type",)),
    Table("plans", ("plan_id", "family_id", "kind", "proposed_on", "established_on", "status") + FURTHER_COLUMNS["plans"],
          key="plan_id", required=("plan_id", "family_id", "kind", "status"), ids=("plan_id", "family_id"),
          dates=("proposed_on", "established_on", "started_on", "ended_on"),
          ends=(("proposed_on", "ended_on"), ("started_on", "ended_on")),
          codes={"kind": ("conference", "family_plan"), "status": ("proposed", "declined", "cancelled", "established"),
                 "form": ("ek_c", "fnb_sonestra", "verve", "sos", "other"),
                 "coordinator": ("citizen", "professional", "protector"), "private_time": YES_NO},
          short_codes=("end_reason",), counts=("meetings",), amounts=("hours", "price"),
          optional_columns=FURTHER_COLUMNS["plans"]),
    Table("journal", ("entry_id", "family_id", "written_on", "text"),
          key="entry_id", required=("entry_id", "family_id", "written_on"), ids=("entry_id", "family_id"),
          dates=("written_on",), optional=True),
    Table("objections", ("family_id", "objected_on"),
          required=("family_id", "objected_on"), ids=("family_id",), dates=("objected_on",), optional=True),
    Table("recruitment", ("family_id", "study", "registered_on", "route", "approached_on", "consent", "consent_on", "withdrawn_on",
                          "active", "inactive_reason"),
          keys=("family_id", "study"), required=("family_id", "study", "registered_on", "route"), ids=("family_id",),
          dates=("registered_on", "approached_on", "consent_on", "withdrawn_on"), ends=(("approached_on", "consent_on"),),
          codes={"route": ("offer", "usual"), "consent": YES_NO, "active": YES_NO,
                 "inactive_reason": ("unable", "no_parent", "language", "declined_later")},
          short_codes=("study",), optional=True, further=True),
    Table("council_reports", ("report_id", "family_id", "reported_on", "conflict_divorce"),
          key="report_id", required=("report_id", "family_id", "reported_on", "conflict_divorce"), ids=("report_id", "family_id"),
          dates=("reported_on",), codes={"conflict_divorce": YES_NO}, optional=True, further=True),
    Table("questionnaires", ("questionnaire_id", "family_id", "instrument", "wave", "respondent", "primary_carer", "mode", "result",
                             "not_asked_reason", "answered_on"),
          key="questionnaire_id", required=("questionnaire_id", "family_id", "instrument", "wave", "respondent", "result"),
          ids=("questionnaire_id", "family_id"), dates=("answered_on",),
          codes={"wave": ("t1", "t2", "t3"), "respondent": ("parent", "protector", "coordinator"), "primary_carer": YES_NO,
                 "mode": ("phone", "web", "paper"), "result": ("answered", "refused", "unreachable", "not_asked"),
                 "not_asked_reason": ("agency", "understanding")},
          short_codes=("instrument",), filled_where=(("answered_on", "result", "answered"),), optional=True, further=True),
    Table("answers", ("questionnaire_id", "item", "value"), keys=("questionnaire_id", "item"),
          required=("questionnaire_id", "item"), ids=("questionnaire_id",), short_codes=("item",), counts=("value",),
          optional=True, further=True),
    Table("care_use", ("questionnaire_id", "source", "used", "contacts", "mode", "professional"),
          keys=("questionnaire_id", "source", "mode", "professional"), required=("questionnaire_id", "source", "used"),
          ids=("questionnaire_id",), codes={"used": YES_NO, "mode": ("phone", "site", "home")},
          short_codes=("source", "professional"), counts=("contacts",), none_where=(("contacts", "used", "no"),),
          optional=True, further=True),
)}

DELIVERY = Table("delivery", ("organisation", "extracted_on", "kind"), required=("organisation", "extracted_on", "kind"),
                 dates=("extracted_on",), codes={"kind": ("full", "delta")})
