#!/usr/bin/env python3
"""Invents a valid delivery for sub-study IV whose dates, answers and use of care crowd round the boundaries of its rules."""

import argparse
import sys
from datetime import date
from pathlib import Path

from casefile import add_months
from invent import Inventor, day, write
from layout import DELIVERY, ITEMS, TABLES

AGENCIES = ("amsterdam",) * 4 + ("jeugd-gezinsbeschermers",) * 2 + ("noord-nederland", "friesland", "limburg", "overijssel", "wsg", "elsewhere")
WAVES = ("t1", "t3")
MOMENTS = (-46, -45, -44, -1, 0, 0, 0, 1, 44, 45, 46)
SOURCES = ("gp", "youth_care_agency", "riagg", "ggz", "psychology_practice", "parent_child_centre", "social_work", "school_psychologist",
           "addiction_care", "physiotherapy", "acupuncture", "homeopathy", "masseur", "creative_therapy", "psychomotor_therapy")
FURTHER_SOURCES = ("legal_lawyer", "legal_court", "medicine_sleep", "medicine_mood", "foster_care", "legal_unheard", "medicine_unheard", "tea")
ITEMS_OF = {
    "capi-sf": (tuple(f"capi_{at:02}" for at in range(1, 41)), (0, 1), "parent"),
    "psq": (("psq_partner", "psq_parents", "psq_relatives", "psq_neighbours", "psq_friends", *(f"psq_other_{at:02}" for at in range(6, 16))), (0, 1), "parent"),
    "lirik": (("violence_signs", "neglect_signs"), (0, 1), "protector"),
    "arij": (("arij_risk",), (1, 2, 3, 4, 5, 6), "protector"),
    "demographics": (("edu",), (1, 2, 3, 4, 5, 6, 7), "parent"),
    "care-use": ((), (), "parent"),
}
OPTIONAL = ("recruitment", "council_reports", "questionnaires", "answers", "care_use")


class ShortTermInventor(Inventor):
    """Writes families that were asked to take part, most of whom did."""

    starts = (date(2014, 1, 31), date(2014, 2, 1), date(2014, 2, 1), date(2014, 2, 2), date(2014, 7, 31), date(2014, 8, 1), date(2014, 11, 30),
              date(2014, 12, 1), date(2014, 12, 31), date(2015, 1, 1), date(2015, 2, 28), date(2015, 3, 1), date(2015, 6, 30), date(2015, 7, 1))
    extractions = (date(2014, 12, 31), date(2015, 6, 30), date(2015, 12, 31), date(2016, 1, 1), date(2016, 4, 30), date(2017, 6, 30), date(2017, 6, 30))

    def __init__(self, seed):
        super().__init__(f"short term {seed}")
        self.organisation = self.random.choice(AGENCIES)
        self.last = min(self.extracted_on, date(2015, 12, 31))
        self.answered = self.random.choice((0.97, 0.99, 1.0))  # the share of items that are answered
        self.absent = {name for name in OPTIONAL if self.chance(0.03)}

    def family(self):
        family, base = self.new_id("F"), self.random.choice(self.starts)
        if self.chance(0.6):
            base = date(2014, 2, 1) + day(self.random.randint(0, 440))
        base = min(base, self.extracted_on)
        route = self.pick("offer", "usual")
        t2 = base + day(self.random.choice((0, 0, 1, 6, 7, 8, 28, 42, self.random.randint(0, 300))))
        t3 = add_months(t2, 3)
        self.add("families", family_id=family, ethnicity=self.maybe("dutch", "other"), parents_together=self.maybe("yes", "no"),
                 households_involved=self.maybe(1, 2), parental_mid=self.maybe("none", "father", "mother", "both"))
        children = [self.new_id("C") for _ in range(self.random.choice((1, 1, 1, 2, 3)))]
        for child in children:
            first = self.orders(child, base, t3) if self.chance(0.25) else self.plainly(child, base)
            self.child(child, family, base, first)
            if self.chance(0.6):
                self.placements(child, base, base, t3)
        self.recruited(family, base, route)
        self.conferences(family, base, t2, route)
        self.assessed(family, children, base, t3)
        self.care(family, base, t2, t3)
        for _ in range(self.random.choice((0, 1, 1, 2, 3))):
            self.add("referral_reasons", family_id=family, recorded_on=min(self.near(base), self.extracted_on), factor=self.pick("child", "parent"),
                     source=self.maybe("council_report", "council_report", "agency"), description=str(self.random.random()))
        for _ in range(self.random.choice((0, 1, 1, 2))):
            reported = base + day(self.random.choice((-400, -1, 0, 91, 92, 93)))
            self.add("council_reports", report_id=self.new_id("R"), family_id=family, reported_on=min(reported, self.extracted_on), conflict_divorce=self.pick("yes", "no"))
        for wave, moment in (("t1", base), ("t3", t3)):
            for instrument in ITEMS_OF:
                for _ in range(self.random.choice((0, 1, 1, 1, 2, 3))):
                    self.questionnaire(family, instrument, wave, moment)
        if self.chance(0.02):
            self.add("objections", family_id=family, objected_on=min(base, self.extracted_on))

    def plainly(self, child, base):
        start = base + day(self.random.choice((0, 0, 0, 0, 1, 30)))
        return start if self.order(child, "order", start, add_months(start, 12)) else None

    def recruited(self, family, base, route):
        for study in ("fnb-2014", "other study"):
            if not self.chance(0.95 if study == "fnb-2014" else 0.1):
                continue
            asked = self.maybe(min(self.extracted_on, base + day(self.pick(0, 9))), missing=0.1)
            consent = self.maybe("yes", "yes", "yes", "yes", "yes", "yes", "no", missing=0.06)
            self.add("recruitment", family_id=family, study=study, registered_on=min(self.extracted_on, base + day(self.pick(0, 200))), route=route,
                     approached_on=asked, consent=consent, consent_on=asked if consent and self.chance(0.5) else None,
                     withdrawn_on=min(self.extracted_on, base + day(self.pick(0, 90, 900))) if self.chance(0.03) else None,
                     active=self.maybe("yes", "no", missing=0.3), inactive_reason=self.maybe("unable", "no_parent", "language", "declined_later", missing=0.6))

    def conferences(self, family, base, t2, route):
        if route == "offer":
            count = self.random.choice((0, 1, 1, 1, 1, 2, 2, 3))
        else:
            count = self.random.choice((0, 0, 0, 0, 0, 0, 1, 2))
        for _ in range(count):
            status = self.pick("established", "established", "established", "declined", "cancelled", "cancelled", "proposed" if self.chance(0.4) else "established")
            held = self.maybe(*[t2] * 12, base, base - day(1), self.last, self.last + day(1), missing=0.04) if status == "established" else None
            ended = None if status in ("established", "proposed") and self.chance(0.95) else self.maybe(
                t2, t2, base, base - day(1), self.last, self.last + day(1), t2 + day(20))
            held, ended = (found if found and self.seen(found) else None for found in (held, ended))
            begun = self.maybe(ended or held or base, missing=0.5)
            begun = min(begun, ended, self.extracted_on) if begun and ended else begun and min(begun, self.extracted_on)
            self.add("plans", plan_id=self.new_id("L"), family_id=family, kind="conference", status=status, established_on=held,
                     form=self.maybe("ek_c", "fnb_sonestra", "fnb_sonestra", "verve", "sos", "other", missing=0.06),
                     coordinator=self.maybe("citizen", "professional", "protector", missing=0.2), private_time=self.maybe("yes", "no"),
                     started_on=begun, ended_on=ended, end_reason=self.maybe("no need", missing=0.8), meetings=self.maybe("1", "2"),
                     hours=self.maybe("12.5", "3"), price=self.maybe("4000", "1234.56", "0", "0.10", missing=0.6))
        for _ in range(self.random.choice((0, 1, 1, 1, 2, 2))):
            made = self.maybe(*[t2] * 7, base, base - day(1), self.last, self.last + day(1), missing=0.05)
            status = self.pick("established", "established", "established", "established", "proposed")
            self.add("plans", plan_id=self.new_id("L"), family_id=family, kind="family_plan", status=status,
                     established_on=made if made and self.seen(made) else None, form=self.maybe("ek_c", missing=0.95), price=self.maybe("9", missing=0.95))

    def assessed(self, family, children, base, t3):
        for _ in range(self.random.choice((0, 1, 2, 3, 5))):
            assessed = self.random.choice((base, t3)) + day(self.random.choice(MOMENTS))
            if self.seen(assessed):
                skip, no = self.random.choice((0.0, 0.2, 0.6)), self.random.choice((0.5, 0.9))
                items = {item: None if self.chance(skip) else "no" if self.chance(no) else "yes" for item in ITEMS}
                self.add("lirik", assessment_id=self.new_id("A"), family_id=family, child_id=self.maybe(*children, missing=0.5), assessed_on=assessed,
                         arij_risk=self.maybe(1, 2, 3, 4, 5, 6, missing=0.3), **items)

    def questionnaire(self, family, instrument, wave, moment):
        items, values, respondent = ITEMS_OF[instrument]
        if self.chance(0.05):
            respondent, wave = self.pick("parent", "protector", "coordinator"), self.pick("t1", "t3", "t3", "t2")
        result = self.random.choice(("answered",) * 8 + ("refused", "unreachable", "not_asked", "not_asked"))
        answered_on = self.random.choice((moment, moment, moment + day(1), moment - day(7), self.last, self.last + day(1))) if result == "answered" else None
        number = self.new_id("Q")
        self.add("questionnaires", questionnaire_id=number, family_id=family, instrument=instrument, wave=wave, respondent=respondent,
                 primary_carer=self.maybe("yes", "no", missing=0.3), mode=self.maybe("phone", "web", "paper"), result=result,
                 not_asked_reason=self.maybe("agency", "understanding") if result == "not_asked" else None,
                 answered_on=answered_on and min(answered_on, self.extracted_on))
        if result != "answered" or self.chance(0.05):
            return
        if instrument == "care-use":
            self.use(number)
        share = self.pick(self.answered, 1.0, 1.0, 0.5 if len(items) < 6 else 0.99)
        for item in (*items, *(("unheard",) if self.chance(0.1) else ())):
            if self.chance(share):
                odd = self.chance(0.002 if len(items) > 5 else 0.05)
                self.add("answers", questionnaire_id=number, item=item, value=self.pick(7, 9, 9999) if odd else self.maybe(*(values or (1,)), missing=0.002))

    def use(self, number):
        whole, known = self.chance(0.8), 1.0 if self.chance(0.8) else 0.9
        for source in (*SOURCES, *self.random.sample(FURTHER_SOURCES, self.random.choice((0, 0, 1, 2, 3)))):
            if not whole and self.chance(0.1):
                continue
            if self.chance(0.6):
                self.add("care_use", questionnaire_id=number, source=source, used="no", contacts=self.maybe("0", missing=0.7))
                continue
            places = {(self.maybe("phone", "site", "site", "home", missing=0.05), self.maybe("doctor", "nurse", "therapist", missing=0.05)) if self.chance(known) else (None, None)
                      for _ in range(self.random.choice((1, 1, 1, 2)))}
            if source in ("gp",) and self.chance(0.8):
                places = {("site", "doctor")}
            for mode, professional in sorted(places, key=str):
                self.add("care_use", questionnaire_id=number, source=source, used="yes", contacts=self.maybe("0", "1", "2", "12", "007", missing=0.01), mode=mode,
                         professional=professional)


def invent(families, seed, folder):
    inventor = ShortTermInventor(seed)
    for _ in range(families):
        inventor.family()
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "delivery.csv", DELIVERY.columns, [[inventor.organisation, str(inventor.extracted_on), "full"]])
    bare = inventor.chance(0.03)  # without the columns that agencies added
    for name, table in TABLES.items():
        if name in inventor.absent:
            (folder / (name + ".csv")).unlink(missing_ok=True)
            continue
        rows = list(map(list, dict.fromkeys(map(tuple, inventor.rows[name])))) if not table.key_columns else inventor.rows[name]
        inventor.random.shuffle(rows)
        columns = table.usual_columns if bare and not table.further else table.columns
        write(folder / (name + ".csv"), columns, [row[:len(columns)] for row in rows])


def main(given=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--families", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args(given)
    invent(options.families, options.seed, options.to)
    return 0


if __name__ == "__main__":
    sys.exit(main())
