"""One family's accepted rows, and what chapters on spells and placements derive from them."""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from layout import ITEMS

DAY = timedelta(days=1)
MENTION = re.compile(
    r"\bek[-\s]?c\b|\bek[-\s]?conferentie"
    r"|eigen[-\s]*kracht[-\s]*(conferentie|centrale|plan|co[oö]rdinator|beraad)"
    r"|familie-?netwerkbera(ad|den)", re.IGNORECASE)
HYPHENS_AND_SPACES = {**{code: "-" for code in range(0x2010, 0x2014)}, 0x00A0: " ", 0x2007: " ", 0x202F: " "}


def mentions_conference(text):
    return MENTION.search(unicodedata.normalize("NFC", text).translate(HYPHENS_AND_SPACES)) is not None


def covers(start, end, day):
    """Whether a half-open interval runs on a day; an interval without an end still runs."""
    return start <= day and (end is None or end > day)


def add_months(day, months):
    """Calendar months later, on the last day of the month where that day does not exist."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError("no such month")


@dataclass(frozen=True)
class Spell:
    """A supervision spell: an initial order and the extensions that continue it."""

    child: str
    start: date
    end: date | None
    extended: bool

    def runs_on(self, day):
        return covers(self.start, self.end, day)


@dataclass(frozen=True)
class Placement:
    """An out-of-home placement of a child."""

    child: str
    setting: str
    start: date
    end: date | None
    ended_by: str


@dataclass(frozen=True)
class Assessment:
    """A LIRIK: the items it answers and the ARIJ class it records."""

    day: date
    items: dict
    arij: int | None


@dataclass
class Family:
    """The accepted rows of one family and the tables its refused rows mark."""

    family_id: str
    row: object = None
    births: dict = field(default_factory=dict)  # child -> birth date or None
    factors: set = field(default_factory=set)
    spells: list = field(default_factory=list)
    left_truncated: set = field(default_factory=set)
    placements: list = field(default_factory=list)
    assessments: list = field(default_factory=list)
    care: list = field(default_factory=list)
    plans: list = field(default_factory=list)
    mentioned: bool = False
    objecting: bool = False
    marks: set = field(default_factory=set)

    def new_orders(self):
        """Spells of a child that had no other running the day before."""
        return [spell for spell in self.spells
                if not any(other.child == spell.child and other.runs_on(spell.start - DAY)
                           for other in self.spells if other is not spell)]


def assemble(delivery):
    """Every family that has a families row, refused ones included, by its id."""
    families = {name: Family(name, marks=delivery.marks.get(name, set()), objecting=name in delivery.objecting)
                for name in sorted(delivery.families)}
    for row in delivery.accepted("families"):
        families[row["family_id"]].row = row
    home = {}
    for row in delivery.accepted("children"):
        home[row["child_id"]] = families[row["family_id"]]
        home[row["child_id"]].births[row["child_id"]] = row.date("birth_date")
    for row in delivery.accepted("referral_reasons"):
        families[row["family_id"]].factors.add(row["factor"])
    for row in delivery.accepted("placements"):
        home[row["child_id"]].placements.append(Placement(
            row["child_id"], row["setting"], row.date("started_on"), row.date("ended_on"), row["ended_by"]))
    for row in delivery.accepted("lirik"):
        families[row["family_id"]].assessments.append(Assessment(
            row.date("assessed_on"), {item: row[item] for item in ITEMS if row[item]},
            int(row["arij_risk"]) if row["arij_risk"] else None))
    for row in delivery.accepted("care_episodes"):
        families[row["family_id"]].care.append(row)
    for row in delivery.accepted("plans"):
        families[row["family_id"]].plans.append(row)
    for row in delivery.accepted("journal"):
        families[row["family_id"]].mentioned |= mentions_conference(row["text"])
    add_spells(delivery.accepted("supervision_orders"), home, delivery.extracted_on)
    return families


def add_spells(orders, home, extracted_on):
    by_id = {order["order_id"]: order for order in orders}
    continued_by = defaultdict(list)
    for order in orders:
        if order["kind"] == "extension":
            continued_by[order["extends_order_id"]].append(order)
            if order["extends_order_id"] not in by_id:
                home[order["child_id"]].left_truncated.add(order["child_id"])
    for order in orders:
        if order["kind"] == "order":
            last = order
            while continued_by.get(last["order_id"]):
                last = continued_by[last["order_id"]][0]
            home[order["child_id"]].spells.append(Spell(
                order["child_id"], order.date("pronounced_on"), end_of_term(last, extracted_on), last is not order))


def end_of_term(order, extracted_on):
    """The day a last term ended, or None while it still runs."""
    if order.date("lifted_on"):
        return order.date("lifted_on")
    return order.date("expires_on") if order.date("expires_on") <= extracted_on else None
