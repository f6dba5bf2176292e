"""Who is in the study, with which moments, and why anyone else is not."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from casefile import add_months

OBJECTED = "objected to research"
REFUSED = "source rows refused"
NO_ORDER = "no supervision order"
NO_NEW_ORDER = "no new order in the window"
UNDATED = "conference established without a date"
BEFORE = "conference established only before T1"
NOT_HELD = "conference proposed, declined or cancelled"
MENTIONED = "conference mentioned in the journal only"
QUOTA = "quota reached"
REASONS = (OBJECTED, REFUSED, NO_ORDER, NO_NEW_ORDER, UNDATED, BEFORE, NOT_HELD, MENTIONED, QUOTA)
EXPERIMENTAL, CONTROL = "experimental", "control"


@dataclass(frozen=True)
class Study:
    """The parameters of the study file that bear on who is in and when it is measured."""

    window_from: date = date(2012, 5, 7)
    window_to: date = date(2013, 12, 31)
    index: str = "latest"
    index_spell_days: int = 31
    quota: int | None = 70
    t2_default_days: int = 42
    t3_months: int = 12


@dataclass
class Case:
    """A family of a group, with its moments and index spells."""

    family: object
    group: str
    t1: date
    t2: date
    t2_source: str
    t3: date
    index_spells: list = field(default_factory=list)


def conferences(family):
    return [plan for plan in family.plans if plan["kind"] == "conference"]


def index_date(family, study):
    days = [spell.start for spell in family.new_orders() if study.window_from <= spell.start <= study.window_to]
    if not days:
        return None
    return max(days) if study.index == "latest" else min(days)


def judge(family, study):
    """The case of a family, or the first reason that keeps it out, before any quota."""
    if family.objecting:
        return OBJECTED
    if family.row is None or family.marks & {"families", "supervision_orders", "plans"}:
        return REFUSED
    if not family.spells:
        return NO_ORDER
    t1 = index_date(family, study)
    if t1 is None:
        return NO_NEW_ORDER
    held = conferences(family)
    established = [plan for plan in held if plan["status"] == "established"]
    dates = [plan.date("established_on") for plan in established if plan.date("established_on")]
    if any(day >= t1 for day in dates):
        return case(family, EXPERIMENTAL, t1, min(day for day in dates if day >= t1), "plan", study)
    if len(dates) < len(established):
        return UNDATED
    if dates:
        return BEFORE
    if held:
        return NOT_HELD
    if family.mentioned:
        return MENTIONED
    if "journal" in family.marks:
        return REFUSED
    plans = [plan.date("established_on") for plan in family.plans
             if plan["kind"] == "family_plan" and plan["status"] == "established" and plan.date("established_on")]
    later = [day for day in plans if day >= t1]
    t2 = min(later) if later else t1 + timedelta(days=study.t2_default_days)
    return case(family, CONTROL, t1, t2, "plan" if later else "default", study)


def case(family, group, t1, t2, source, study):
    near = timedelta(days=study.index_spell_days)
    index_spells = [spell for spell in family.new_orders() if abs(spell.start - t1) <= near]
    return Case(family, group, t1, t2, source, add_months(t2, study.t3_months), index_spells)


def select(families, study):
    """The cohort's cases and, for everyone else, the reason by family id."""
    judged = {name: judge(family, study) for name, family in families.items()}
    excluded = {name: verdict for name, verdict in judged.items() if not isinstance(verdict, Case)}
    cases = []
    for group in (EXPERIMENTAL, CONTROL):
        members = [verdict for verdict in judged.values() if isinstance(verdict, Case) and verdict.group == group]
        members.sort(key=lambda member: member.t1, reverse=True)
        last = members[study.quota - 1].t1 if study.quota and len(members) > study.quota else None
        for member in members:
            if last is not None and member.t1 < last:
                excluded[member.family.family_id] = QUOTA
            else:
                cases.append(member)
    cases.sort(key=lambda member: member.family.family_id)
    return cases, excluded


def flow(families, cases, excluded):
    """Rows of step, reason, families and children; the exclusions and groups add up to the families read."""
    def count(step, reason, members):
        return step, reason, len(members), sum(len(family.births) for family in members)

    yield count("screened", "families read", list(families.values()))
    for reason in REASONS:
        yield count("excluded", reason, [families[name] for name, found in excluded.items() if found == reason])
    for group in (EXPERIMENTAL, CONTROL):
        yield count("included", group, [member.family for member in cases if member.group == group])
    yield count("note", "left-truncated", [family for family in families.values() if family.left_truncated])
