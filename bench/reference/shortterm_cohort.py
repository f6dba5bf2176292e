"""Sub-study IV: who is in, in which condition and with which moments, and why anyone else is not."""

from dataclasses import dataclass, field
from datetime import date

from casefile import add_months
from cohort import conferences

OFFER_AND_USUAL = {  # agency -> route -> first and last day
    "amsterdam": {"offer": (date(2014, 2, 1), date(2014, 12, 31)), "usual": (date(2014, 2, 1), date(2015, 6, 30))},
    "jeugd-gezinsbeschermers": {"offer": (date(2014, 2, 1), date(2014, 12, 31)), "usual": (date(2014, 8, 1), date(2015, 6, 30))},
    "limburg": {"offer": (date(2014, 2, 1), date(2014, 12, 31))},
    "overijssel": {"offer": (date(2014, 2, 1), date(2014, 12, 31))},
    "wsg": {"offer": (date(2014, 2, 1), date(2014, 12, 31))},
    "friesland": {"usual": (date(2014, 12, 1), date(2015, 6, 30))},
    "noord-nederland": {"usual": (date(2015, 3, 1), date(2015, 6, 30))},
}
REASONS = ("withdrawn", "objected", "source_rows_refused", "no_order", "no_new_order_in_window", "not_registered", "not_approached",
           "no_consent", "conference_open", "no_conference_on_record", "conference_before_t1_or_undated", "usual_declined_or_cancelled")
COMPLETED, NOT_REALISED, CONTROL = "experimental", "not_realised", "control"


@dataclass(frozen=True)
class ShortTerm:
    """The parameters of the study that are varied here."""

    until: date = date(2015, 12, 31)
    index: str = "earliest"
    assign: str = "as_treated"
    t3_months: int = 3
    windows: dict = field(default_factory=lambda: OFFER_AND_USUAL)


@dataclass
class Case:
    """A family that consented, with its condition and moments."""

    family: object
    research: object
    group: str
    offered: bool
    t1: date
    t2: date | None
    t3: date | None
    last: date  # the last day observed
    conference: list = field(default_factory=list)  # the rows of the day that counts: held, else the latest attempt
    analysed: bool = True
    why_not: str = ""


def index_date(family, research, agency, study):
    """T1, or None where no new order was pronounced in a window of the family's agency and route."""
    windows = study.windows.get(agency, {})
    if research.recruitment is not None:
        windows = {route: window for route, window in windows.items() if route == research.recruitment["route"]}
    days = [spell.start for spell in family.new_orders()
            if any(first <= spell.start <= latest for first, latest in windows.values())]
    if not days:
        return None
    return min(days) if study.index == "earliest" else max(days)


def judge(family, research, agency, extracted_on, study):
    """The case of a family, or the first reason that keeps it out."""
    last = min(study.until, extracted_on)
    if family.objecting:
        return "objected"
    if family.row is None or family.marks & {"families", "supervision_orders", "plans"} or research.recruitment_refused:
        return "source_rows_refused"
    if not family.spells:
        return "no_order"
    t1 = index_date(family, research, agency, study)
    if t1 is None:
        return "no_new_order_in_window"
    asked = research.recruitment
    if asked is None:
        return "not_registered"
    if not asked["approached_on"] and not asked["consent"]:
        return "not_approached"
    if asked["consent"] != "yes" or asked["withdrawn_on"]:
        return "no_consent"
    return condition(family, research, asked["route"], t1, last, study)


def condition(family, research, route, t1, last, study):
    rows = conferences(family)
    established = [row for row in rows if row["status"] == "established"]
    dated = [row.date("established_on") for row in established if row.date("established_on")]
    stopped = [row for row in rows if row["status"] in ("declined", "cancelled")]
    attempts = [row for row in stopped if not (row.date("ended_on") and row.date("ended_on") < t1)]
    in_time = [day for day in dated if t1 <= day <= last]
    if in_time and route == "usual" and study.assign == "as_offered":
        return control(family, research, in_time, t1, last, study)
    if in_time:
        day = min(in_time)
        held = [row for row in established if row.date("established_on") == day]
        return case(family, research, COMPLETED, True, t1, day, last, held, study)
    if (any(row["status"] == "proposed" for row in rows) or any(day > last for day in dated)
            or any(row.date("ended_on") and row.date("ended_on") > last for row in stopped)):
        return "conference_open"
    if route == "offer" and not established and not attempts:
        return "no_conference_on_record"
    if established:
        return "conference_before_t1_or_undated"
    if route == "usual" and stopped:
        return "usual_declined_or_cancelled"
    if route == "offer":
        ends = [row.date("ended_on") for row in attempts if row.date("ended_on")]
        day = max(ends, default=None)
        latest = [row for row in attempts if row.date("ended_on") == day]
        return case(family, research, NOT_REALISED, True, t1, day, last, latest, study)
    return control(family, research, [], t1, last, study)


def control(family, research, conference_days, t1, last, study):
    """A family of usual help, with its earliest plan; as offered that may be a conference."""
    plans = [row.date("established_on") for row in family.plans
             if row["kind"] == "family_plan" and row["status"] == "established" and row.date("established_on")]
    t2 = min((day for day in (*plans, *conference_days) if t1 <= day <= last), default=None)
    return case(family, research, CONTROL, False, t1, t2, last, [], study)


def case(family, research, group, offered, t1, t2, last, conference, study):
    found = Case(family, research, group, offered, t1, t2, add_months(t2, study.t3_months) if t2 else None, last, conference)
    if group == NOT_REALISED:
        found.analysed, found.why_not = False, "not_realised"
    elif group == CONTROL and t2 is None:
        found.analysed, found.why_not = False, "no_plan"
    return found


def select(families, research, delivery, study):
    judged = {name: judge(family, research[name], delivery.organisation, delivery.extracted_on, study)
              for name, family in families.items()}
    cases = [found for found in judged.values() if isinstance(found, Case)]
    excluded = {name: found for name, found in judged.items() if not isinstance(found, Case)}
    return sorted(cases, key=lambda found: found.family.family_id), excluded


def flow(families, cases, excluded):
    def count(reason, members):
        members = list(members)
        return reason, len(members), sum(len(family.births) for family in members)

    yield count("families_read", families.values())
    yield count("left_truncated", (family for family in families.values() if family.left_truncated))
    for reason in REASONS:
        yield count(reason, (families[name] for name, found in excluded.items() if found == reason))
    for reason in ("not_realised", "no_plan"):
        yield count(reason, (found.family for found in cases if found.why_not == reason))
    for group, name in ((COMPLETED, "completed"), (CONTROL, "control")):
        yield count(name, (found.family for found in cases if found.group == group and found.analysed))


def refused(research, reason):
    """Whether a family is one of those that refused, which non-response tells of: out for its consent, with consent no."""
    return reason == "no_consent" and research.recruitment["consent"] == "no"


def consented(reason):
    return reason in REASONS and REASONS.index(reason) > REASONS.index("no_consent")
