#!/usr/bin/env python3
"""Invents a valid canonical delivery whose dates crowd round the boundaries of the coding rules."""

import argparse
import csv
import random
import sys
from datetime import date, timedelta
from pathlib import Path

from casefile import add_months
from layout import DELIVERY, ITEMS, SETTINGS, TABLES

EXTRACTIONS = (date(2014, 1, 15), date(2014, 2, 28), date(2014, 11, 14), date(2015, 6, 30), date(2017, 2, 28), date(2017, 6, 30))
STARTS = (date(2012, 2, 28), date(2012, 2, 29), date(2012, 5, 6), date(2012, 5, 7), date(2012, 5, 8), date(2012, 6, 15),
          date(2012, 12, 31), date(2013, 1, 1), date(2013, 1, 31), date(2013, 2, 28), date(2013, 3, 1), date(2013, 6, 15),
          date(2013, 9, 30), date(2013, 12, 1), date(2013, 12, 30), date(2013, 12, 31), date(2014, 1, 1))
NEAR = (-93, -92, -91, -46, -42, -32, -31, -30, -2, -1, 0, 0, 0, 1, 2, 30, 31, 32, 41, 42, 43, 46, 91, 92, 93)
CARE_TYPES = ("ambulant", "day care", "foster, guided", "MST", "respite", "x" * 64)
MENTIONS = (
    "EK-c besproken", "Ouders willen een ekc.", "de Ek conferentie is gepland", "ek\u2011c", "ek\u2013conferentie",
    "Eigen Kracht-conferentie aangevraagd", "eigen\u00a0kracht\u00a0centrale gebeld", "EIGENKRACHTPLAN", "eigen-kracht co\u00f6rdinator",
    "EIGEN KRACHT COO\u0308RDINATOR", "eigen kracht coordinator", "Familienetwerkberaad op school", "familie-netwerkberaden",
    "familie\u2010netwerkberaad", 'afspraak: "ek c"\nvolgende week', "eigen kracht\r\nberaad")
NO_MENTIONS = (
    "weekcontact gehad", "op eigen kracht verder", "", "gesprek, met moeder", "ek\u00e9c", "de ekcel", "geen bijzonderheden",
    "boek conferentie", "familie netwerkberaad", "ek--c", "eigen\u2014kracht\u2014plan", 'zei "nee"\nen vertrok', "eigen kracht, conferentie")


def day(number):
    return timedelta(days=number)


class Inventor:
    """Writes families into tables of rows; everything it writes obeys the rules of a valid delivery."""

    starts, extractions = STARTS, EXTRACTIONS
    organisation = "Agency of Invention"

    def __init__(self, seed):
        self.random = random.Random(f"invent {seed}")
        self.extracted_on = self.random.choice(self.extractions)
        self.rows = {name: [] for name in TABLES}
        self.numbers = {}
        self.research = None

    def chance(self, share):
        return self.random.random() < share

    def pick(self, *values):
        return self.random.choice(values)

    def new_id(self, prefix):
        self.numbers[prefix] = number = self.numbers.get(prefix, 0) + 1
        text = f"{prefix}{number}"
        if self.chance(0.03):
            text = self.pick(f"{prefix}, {number}", f'{prefix}"{number}"', f"\u00e9{prefix}{number}", f" {prefix} {number} ", text.rjust(64, "0"))
        return text

    def seen(self, found):
        return found <= self.extracted_on

    def add(self, table, **cells):
        self.rows[table].append(["" if cells.get(column) is None else str(cells[column]) for column in TABLES[table].columns])

    def maybe(self, *values, missing=0.12):
        return None if self.chance(missing) else self.random.choice(values)

    def near(self, *anchors):
        return self.random.choice(anchors) + day(self.random.choice(NEAR))

    def family(self):
        family, base = self.new_id("F"), self.random.choice(self.starts)
        if self.chance(0.4):
            base += day(self.random.randint(-40, 400))
        base = min(base, self.extracted_on)
        t2 = self.random.choice((base, base + day(42), base + day(41), base + day(self.random.randint(0, 150)), date(2016, 2, 29)))
        t3 = add_months(t2, 12)
        closed = self.maybe(t3, t3 - day(1), t3 + day(1), base + day(200), missing=0.5)
        self.add("families", family_id=family, ethnicity=self.maybe("dutch", "other"), parents_together=self.maybe("yes", "no"),
                 households_involved=self.maybe(1, 2), parental_mid=self.maybe("none", "father", "mother", "both"),
                 case_closed_on=closed if closed and self.seen(closed) else None)
        children = [self.new_id("C") for _ in range(self.random.choice((1, 1, 1, 2, 2, 3, 4)))]
        for child in children:
            first = self.orders(child, base, t3)
            self.child(child, family, base, first)
            if self.chance(0.6):
                self.placements(child, base, t2, t3)
        self.plans(family, base, t2)
        self.assessments(family, children, base, t3)
        self.care(family, base, t2, t3)
        for _ in range(self.random.choice((0, 1, 1, 2, 3))):
            self.add("referral_reasons", family_id=family, recorded_on=min(self.near(base), self.extracted_on),
                     factor=self.pick("child", "parent"), description=self.pick("", "zorgen, thuis", "school\nverzuim", str(self.random.random())))
        self.rows["referral_reasons"] = [list(row) for row in dict.fromkeys(map(tuple, self.rows["referral_reasons"]))]
        for _ in range(self.random.choice((0, 0, 1, 3))):
            text = self.random.choice(MENTIONS if self.chance(0.1) else NO_MENTIONS)
            self.add("journal", entry_id=self.new_id("J"), family_id=family, written_on=min(self.near(base, t2), self.extracted_on), text=text)
        if self.research:
            self.research.family(self, family, base, t2)
        if self.chance(0.02):
            self.add("objections", family_id=family, objected_on=min(self.near(base, t3), self.extracted_on))

    def child(self, child, family, base, first):
        births = [base - day(self.random.randint(0, 6200)), base - day(self.random.randint(0, 6200)), base, base + day(1), base - day(1)]
        if first:
            births += [first + day(120), first + day(119), first + day(1)]
        birth = self.maybe(*births)
        if birth and (not self.seen(birth) or first and birth > first + day(120)):
            birth = None
        self.add("children", child_id=child, family_id=family, birth_date=birth, sex=self.maybe("f", "m", "x"))

    def order(self, child, kind, start, expires, lifted=None, extends=None):
        """Adds an order when it was pronounced by the extraction; gives its id, or None."""
        if not self.seen(start):
            return None
        order = self.new_id("O")
        if lifted and not start <= lifted <= self.extracted_on:
            lifted = None
        self.add("supervision_orders", order_id=order, child_id=child, kind=kind, pronounced_on=start, expires_on=max(start, expires),
                 lifted_on=lifted, extends_order_id=extends,
                 end_reason=self.maybe("lifted", "expired", "adulthood", "authority_ended", "death", "transfer", missing=0.7))
        return order

    def orders(self, child, base, t3):
        """Adds the orders of a child; gives the day of the first, or None."""
        before = len(self.rows["supervision_orders"])
        shape = self.random.choice(("none", "plain", "plain", "plain", "plain", "after", "again", "again", "provisional", "moved", "old", "two"))
        start = base + day(self.random.choice((0, 0, 0, 0, -32, -31, -30, -1, 1, 30, 31, 32, 200)))
        if shape == "none":
            return None
        if shape == "provisional":
            self.order(child, "provisional", start - day(90), start, self.maybe(start - day(10), missing=0.8))
        if shape == "moved":
            unknown = self.pick(None, "elsewhere 1", "elsewhere 2")
            first = self.order(child, "extension", start, add_months(start, 12), extends=unknown)
            if first and self.chance(0.5):
                self.order(child, "extension", add_months(start, 12), add_months(start, 18), extends=first)
            if self.chance(0.3):
                self.order(child, "extension", start, add_months(start, 12), extends=unknown)
            if self.chance(0.5):
                self.chain(child, base, t3)
        elif shape == "old":
            self.chain(child, start - day(900), t3)
        elif shape == "two":
            self.chain(child, start, t3)
            self.chain(child, start + day(self.random.choice((0, 1, 31, 32))), t3)
        else:
            end = self.chain(child, start, t3)
            if shape == "again":
                self.chain(child, end + day(self.random.choice((-30, 0, 1, 2, 30, 200))), t3)
            if shape == "after":
                self.chain(child, max(end, t3) + day(self.pick(0, 1, 60)), t3)
        starts = [date.fromisoformat(row[3]) for row in self.rows["supervision_orders"][before:]]
        return min(starts, default=None)

    def chain(self, child, start, t3):
        """Adds an initial order with its extensions; gives the day its last term would end."""
        expires = add_months(start, self.random.choice((3, 6, 12, 12, 12))) + day(self.random.choice((-1, 0, 0, 0, 1)))
        extensions = self.random.choice((0, 0, 1, 1, 2, 3))
        last, term_start, lifted = None, start, None
        for number in range(extensions + 1):
            final = number == extensions
            lifted = None
            if self.chance(0.3 if final else 0.05):
                anniversary = add_months(start, 12)
                lifted = self.random.choice((term_start, anniversary, anniversary - day(1), anniversary + day(1), t3, t3 + day(1), expires - day(20)))
                lifted = lifted if term_start <= lifted <= self.extracted_on else None
            if number and last is None:
                break
            last = self.order(child, "extension" if number else "order", term_start, expires, lifted, last)
            if not final:
                term_start = max(term_start, expires + day(self.random.choice((-30, -1, 0, 0, 0, 1, 45))))
                expires = self.random.choice((add_months(term_start, 12), add_months(term_start, 6), max(term_start, t3), term_start))
        return lifted or expires

    def placements(self, child, base, t2, t3):
        anchors = [base, base - day(60), base + day(self.random.randint(-200, 500))]
        for moment in (t2, t3):
            anchors += [moment + day(number) for number in (-1, 0, 1)]
        anchors += [t2 + day(self.random.randint(1, 360)) for _ in range(3)]
        anchors += [anchors[-1] + day(1), anchors[-2] - day(1)]
        points = sorted({point for point in self.random.sample(anchors, self.random.randint(2, 8)) if self.seen(point)})
        for start, end in zip(points, points[1:] + [None]):
            if self.chance(0.05):
                self.place(child, start, start)
            if self.chance(0.15 if end is None else 0.6):
                self.place(child, start, end)

    def place(self, child, start, end):
        ended_by = self.maybe("reunification", "reunification", "reunification", "transfer", "adulthood", "other") if end else None
        self.add("placements", placement_id=self.new_id("P"), child_id=child, setting=self.random.choice(SETTINGS),
                 started_on=start, ended_on=end, ended_by=ended_by)

    def plans(self, family, base, t2):
        for _ in range(self.random.choice((0, 1, 1, 1, 2, 3))):
            kind = self.pick("conference", "conference", "family_plan")
            status = self.pick("proposed", "declined", "cancelled", *["established"] * 9)
            established = self.maybe(t2, t2, t2, base, base - day(1), self.near(base, t2), missing=0.06) if status == "established" else None
            if established and not self.seen(established):
                established = None
            proposed = self.maybe(established - day(30) if established else min(base, self.extracted_on), missing=0.4)
            self.add("plans", plan_id=self.new_id("L"), family_id=family, kind=kind, proposed_on=proposed,
                     established_on=established, status=status)

    def assessments(self, family, children, base, t3):
        for _ in range(self.random.choice((0, 1, 2, 2, 3, 4, 6))):
            assessed = self.near(base, t3)
            if not self.seen(assessed):
                continue
            skip, no = self.random.choice((0.0, 0.1, 0.3, 1.0)), self.random.choice((0.5, 0.9, 1.0))
            items = {item: None if self.chance(skip) else "no" if self.chance(no) else "yes" for item in ITEMS}
            self.add("lirik", assessment_id=self.new_id("A"), family_id=family, child_id=self.maybe(*children, missing=0.4),
                     assessed_on=assessed, arij_risk=self.maybe(1, 2, 3, 4, 5, 6, missing=0.4), **items)

    def care(self, family, base, t2, t3):
        for _ in range(self.random.choice((0, 1, 2, 2, 3, 5))):
            start = self.near(base, t2, t3) if self.chance(0.6) else base + day(self.random.randint(-300, 700))
            deployed = "yes" if self.chance(0.85) else "no"
            if not self.seen(start) or deployed == "no" and self.chance(0.7):
                start, deployed = None, "no"
            ended = self.maybe(start, start + day(40), missing=0.5) if start else None
            self.add("care_episodes", episode_id=self.new_id("E"), family_id=family, care_type=self.random.choice(CARE_TYPES),
                     target=self.pick("child", "child", "parent", "family"), started_on=start,
                     ended_on=ended if ended and self.seen(ended) else None, deployed=deployed)


class Research:
    """What studies know of families; it draws by itself, so that the families are those of a delivery without it."""

    def __init__(self, seed):
        self.random = random.Random(f"invent research {seed}")

    def chance(self, share):
        return self.random.random() < share

    def pick(self, *values):
        return self.random.choice(values)

    def maybe(self, *values, missing=0.12):
        return None if self.chance(missing) else self.random.choice(values)

    def near(self, inventor, *anchors):
        return min(self.random.choice(anchors) + day(self.random.choice(NEAR)), inventor.extracted_on)

    def family(self, inventor, family, base, t2):
        for study in self.random.sample(("fnb-2014", "other study", "x" * 64), self.random.choice((0, 1, 1, 2))):
            asked = self.maybe(self.near(inventor, base), missing=0.3)
            consent = self.maybe("yes", "yes", "no", missing=0.2)
            inventor.add("recruitment", family_id=family, study=study, registered_on=self.near(inventor, base), route=self.pick("offer", "usual"),
                         approached_on=asked, consent=consent,
                         consent_on=self.maybe(min(inventor.extracted_on, (asked or base) + day(self.pick(0, 1, 9)))) if consent else None,
                         withdrawn_on=self.near(inventor, t2) if self.chance(0.05) else None, active=self.maybe("yes", "no", missing=0.3),
                         inactive_reason=self.maybe("unable", "no_parent", "language", "declined_later", missing=0.6))
        for _ in range(self.random.choice((0, 1, 1, 2))):
            inventor.add("council_reports", report_id=inventor_id(inventor, "R"), family_id=family, reported_on=self.near(inventor, base),
                         conflict_divorce=self.pick("yes", "no"))
        for _ in range(self.random.choice((0, 1, 2, 3))):
            self.questionnaire(inventor, family, base, t2)
        for row in inventor.rows["plans"]:
            if row[1] == family and not any(row[6:]) and self.chance(0.8):
                self.realisation(inventor, row)
        for row in inventor.rows["referral_reasons"]:
            if row[0] == family and not row[4]:
                row[4] = self.maybe("council_report", "agency") or ""

    def realisation(self, inventor, row):
        proposed = date.fromisoformat(row[3]) if row[3] else None
        begun = self.maybe(min(inventor.extracted_on, proposed + day(self.pick(0, 3))) if proposed else None, missing=0.3)
        ended = self.maybe(min(inventor.extracted_on, max(filter(None, (begun, proposed))) + day(self.pick(0, 20))), missing=0.5) if proposed else None
        cells = (self.maybe("ek_c", "fnb_sonestra", "verve", "sos", "other"), self.maybe("citizen", "professional", "protector"),
                 self.maybe("yes", "no"), begun, ended, self.maybe("no need", "z" * 64, missing=0.7), self.maybe("1", "2", "0012"),
                 self.maybe("12", "12.5", "0.25"), self.maybe("4000", "2460.00", "0"))
        row[6:] = ["" if cell is None else str(cell) for cell in cells]

    def questionnaire(self, inventor, family, base, t2):
        number = inventor_id(inventor, "Q")
        result = self.pick("answered", "answered", "answered", "refused", "unreachable", "not_asked")
        instrument = self.pick("capi-sf", "care-use", "lirik", "psq, short")
        inventor.add("questionnaires", questionnaire_id=number, family_id=family, instrument=instrument, wave=self.pick("t1", "t2", "t3"),
                     respondent=self.pick("parent", "protector", "coordinator"), primary_carer=self.maybe("yes", "no"),
                     mode=self.maybe("phone", "web", "paper"), result=result, not_asked_reason=self.maybe("agency", "understanding", missing=0.5),
                     answered_on=self.near(inventor, base, t2) if result == "answered" else None)
        if result != "answered":
            return
        if instrument == "care-use":
            for source in self.random.sample(("gp", "ggz", "legal, court", "masseur"), 3):
                if self.chance(0.5):
                    inventor.add("care_use", questionnaire_id=number, source=source, used="no", contacts=self.maybe("0", missing=0.6))
                else:
                    for mode in self.random.sample((None, "phone", "site", "home"), self.pick(1, 1, 2)):
                        inventor.add("care_use", questionnaire_id=number, source=source, used="yes", contacts=self.maybe("0", "1", "12"), mode=mode,
                                     professional=self.maybe("doctor", "nurse"))
        else:
            for item in self.random.sample(tuple(f"item_{at:02}" for at in range(1, 30)) + ("b" * 64,), self.random.randint(0, 8)):
                inventor.add("answers", questionnaire_id=number, item=item, value=self.maybe("0", "1", "2", "0003"))


def inventor_id(inventor, prefix):
    """A number that takes no chance from the inventor."""
    inventor.numbers[prefix] = number = inventor.numbers.get(prefix, 0) + 1
    return f"{prefix}{number}"


def invent(families, seed, folder, tables="usual"):
    inventor = Inventor(seed)
    inventor.research = Research(seed) if tables == "all" else None
    for _ in range(families):
        inventor.family()
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "delivery.csv", DELIVERY.columns, [[inventor.organisation, str(inventor.extracted_on), "full"]])
    for name, table in TABLES.items():
        rows = inventor.rows[name]
        if table.further:
            if inventor.research:
                inventor.research.random.shuffle(rows)
                write(folder / (name + ".csv"), table.columns, rows)
            continue
        inventor.random.shuffle(rows)
        columns = table.columns if inventor.research else table.usual_columns
        write(folder / (name + ".csv"), columns, [row[:len(columns)] for row in rows])


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main(given=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--families", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--tables", choices=("usual", "all"), default="usual", help="all: recruitment and questionnaires too")
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args(given)
    invent(options.families, options.seed, options.to, options.tables)
    return 0


if __name__ == "__main__":
    sys.exit(main())
