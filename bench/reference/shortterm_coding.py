"""Sub-study IV: the coded variables of a family, each a value or one reason why it is missing."""

from datetime import timedelta
from fractions import Fraction

import shortterm_cohort
from casefile import covers
from coding import NOT_APPLICABLE, NOT_RECORDED, NOT_YET, REJECTED, Missing, as_extracted, stayed_home, types, was_at_home
from layout import SETTINGS

COUNCIL_WITHIN, LIRIK_WITHIN = timedelta(days=92), timedelta(days=45)
SIGNS = ("violence_signs", "neglect_signs")
LOW_EDUCATION = (1, 2, 3)
INACTIVE = ("unable", "language")
FORMS = {"ek_c": 1, "verve": 4, "sos": 5, "other": 6}
CONFERENCE_PRICES = {1: 4000, 2: 2460, 3: 0, 4: 0, 5: 0}
MOST = 99

VARIABLES = (
    "condition", "offered", "conference_form", "weeks_to_t2", "ethnicity", "parents_together", "parental_mid", "conflict_divorce",
    "education_low", "referral_reason", "support_sources", "care_types_before", "mean_age_children",
    *(f"{name}_{wave}" for name in ("abuse_signs", "arij_risk", "capi_abuse") for wave in ("t1", "t3")), "out_of_home_t1",
    "new_out_of_home_t3", *(f"new_placements_t3_{setting}" for setting in SETTINGS), "reunified_t3", "setting_changed_t3",
    *(f"{name}_{wave}" for name in ("contacts", "care_types_used") for wave in ("t1", "t3")),
    "costs_health_t1", "costs_health_t3", "costs_health_t3_without", "costs_legal_t1", "costs_legal_t3")


class Coder:
    """The instruments and prices by which families are coded."""

    def __init__(self, instruments, prices):
        self.instruments, self.prices = {found.name: found for found in instruments}, prices
        self.sources = self.instruments["care-use"].items

    def code(self, case):
        coded = {"condition": {"control": 1, "not_realised": 2, "experimental": 3}[case.group], "offered": int(case.offered)}
        coded.update(self.conference(case))
        coded.update(self.plainly(case))
        coded.update(self.background(case))
        coded.update(self.placements(case))
        for wave in ("t1", "t3"):
            coded.update(self.questionnaires(case, wave))
            coded.update(self.costs(case, wave))
        return {name: coded[name] for name in VARIABLES}

    def conference(self, case):
        form = None if case.group == shortterm_cohort.CONTROL else min(map(form_of, case.conference))
        return {"conference_form": NOT_APPLICABLE if form is None else NOT_RECORDED if form == MOST else form,
                "weeks_to_t2": (case.t2 - case.t1).days // 7 if case.t2 else NOT_RECORDED}

    @staticmethod
    def plainly(case):
        return {name: value for name, value in as_extracted(case, None).items() if name != "two_households"}

    def background(self, case):
        family, research = case.family, case.research
        until = min(case.t1 + COUNCIL_WITHIN, case.last)
        reports = [row["conflict_divorce"] for row in research.reports if row.date("reported_on") <= until]
        ages = [Fraction((case.t1 - birth).days * 4, 1461) for birth in family.births.values() if birth and birth <= case.t1]
        factors = {frozenset(): NOT_RECORDED, frozenset({"child"}): 0, frozenset({"parent"}): 1, frozenset({"child", "parent"}): 2}
        before = [row for row in family.care if row["deployed"] == "yes" and row.date("started_on") < case.t1]
        coded = {
            "conflict_divorce": ("council_reports", int("yes" in reports) if reports else NOT_RECORDED),
            "referral_reason": ("referral_reasons", factors[frozenset(research.council_factors)]),
            "care_types_before": ("care_episodes", types(before)),
            "mean_age_children": ("children", sum(ages) / len(ages) if ages else NOT_RECORDED)}
        coded = {name: REJECTED if table in family.marks else value for name, (table, value) in coded.items()}
        coded["education_low"] = self.asked(case, "demographics", "t1", self.education)
        coded["support_sources"] = self.asked(case, "psq", "t1", lambda left: self.mean(left, lambda one: self.score("psq", "informal", one)))
        return coded

    def placements(self, case):
        places, t1, t3 = case.family.placements, case.t1, case.t3
        rejected = "placements" in case.family.marks
        placed = any(covers(place.start, place.end, t1) for place in places)
        coded = {"out_of_home_t1": 1 if placed else REJECTED if rejected else 0}
        names = ("new_out_of_home_t3", *(f"new_placements_t3_{setting}" for setting in SETTINGS), "reunified_t3", "setting_changed_t3")
        reason = REJECTED if rejected else self.too_late(case, "t3")
        if reason:
            return {**coded, **dict.fromkeys(names, reason)}
        new = [place.setting for place in places if t1 < place.start <= t3 and was_at_home(place, places)]
        home = [place for place in places if place.end and t1 < place.end <= t3 and stayed_home(place, places)]
        changed = any(one.child == other.child and one.setting != other.setting
                      for one in places if covers(one.start, one.end, t1) for other in places if covers(other.start, other.end, t3))
        return {**coded, **dict(zip(names, (int(bool(new)), *(new.count(setting) for setting in SETTINGS), int(bool(home)), int(changed))))}

    @staticmethod
    def too_late(case, wave):
        """The reason for which a variable of a wave cannot be had at all, if any."""
        if wave == "t1":
            return None
        return NOT_RECORDED if case.t3 is None else NOT_YET if case.t3 > case.last else None

    # questionnaires

    def left(self, case, instrument, wave, respondent):
        """Those answered by whoever comes first, on the latest day."""
        taken = [one for one in case.research.questionnaires
                 if (one.instrument, one.wave, one.respondent, one.result) == (instrument, wave, respondent, "answered")
                 and one.answered_on <= case.last and self.valid(one)]
        taken = [one for one in taken if one.primary] or taken
        latest = max((one.answered_on for one in taken), default=None)
        return [one for one in taken if one.answered_on == latest]

    def valid(self, one):
        if one.instrument == "care-use":
            return any(self.knows(row["source"]) for row in one.care)
        return bool(self.instruments[one.instrument].answered(one.answers))

    def knows(self, source):
        return source in self.sources or source in self.prices.domains

    def asked(self, case, instrument, wave, value_of, respondent="parent", otherwise=None):
        """A variable of the questionnaires of a wave, or of what else tells it."""
        feeding = ("questionnaires", "care_use" if instrument == "care-use" else "answers")
        if case.research.marked(feeding, instrument, wave) or otherwise and "lirik" in case.family.marks:
            return REJECTED
        reason = self.too_late(case, wave)
        if reason:
            return reason
        left = self.left(case, instrument, wave, respondent)
        value = value_of(left) if left else otherwise() if otherwise else NOT_RECORDED
        if not left and isinstance(value, Missing) and self.not_asked(case, instrument, wave, respondent):
            return NOT_APPLICABLE
        return value

    @staticmethod
    def not_asked(case, instrument, wave, respondent):
        return (any((one.instrument, one.wave, one.respondent, one.result) == (instrument, wave, respondent, "not_asked")
                    for one in case.research.questionnaires)
                or instrument == "care-use" and case.research.recruitment["active"] != "yes"
                and case.research.recruitment["inactive_reason"] in INACTIVE)

    def score(self, instrument, scale, one):
        return self.instruments[instrument].score(scale, one.answers)

    @staticmethod
    def mean(left, value_of):
        known = [value for value in map(value_of, left) if value is not None]
        return sum(map(Fraction, known)) / len(known) if known else NOT_RECORDED

    def education(self, left):
        levels = [self.instruments["demographics"].answered(one.answers).get("edu") for one in left]
        codes = {int(level in LOW_EDUCATION) for level in levels if level is not None}
        return codes.pop() if len(codes) == 1 else NOT_RECORDED

    def questionnaires(self, case, wave):
        return {
            f"abuse_signs_{wave}": self.asked(case, "lirik", wave, self.signs, "protector", lambda: self.file_signs(case, wave)),
            f"arij_risk_{wave}": self.asked(case, "arij", wave, self.classes, "protector", lambda: self.file_class(case, wave)),
            f"capi_abuse_{wave}": self.asked(case, "capi-sf", wave, lambda left: self.mean(left, lambda one: self.score("capi-sf", "abuse", one))),
            f"contacts_{wave}": self.asked(case, "care-use", wave, lambda left: self.mean(left, self.contacts)),
            f"care_types_used_{wave}": self.asked(case, "care-use", wave, lambda left: self.mean(left, self.kinds))}

    def signs(self, left):
        return any_sign([self.instruments["lirik"].answered(one.answers) for one in left])

    def classes(self, left):
        found = [self.instruments["arij"].answered(one.answers).get("arij_risk") for one in left]
        return min(level for level in found if level is not None)

    @staticmethod
    def file_signs(case, wave):
        filled = [(found.day, {item: {"yes": 1, "no": 0}[found.items[item]] for item in SIGNS if item in found.items})
                  for found in case.family.assessments if any(item in found.items for item in SIGNS)]
        day = own_day([found for found, _ in filled], wave, case)
        return any_sign([items for found, items in filled if found == day]) if day else NOT_RECORDED

    @staticmethod
    def file_class(case, wave):
        filled = [found for found in case.family.assessments if found.arij is not None]
        day = own_day([found.day for found in filled], wave, case)
        return min((found.arij for found in filled if found.day == day), default=NOT_RECORDED)

    # the use of care

    def used(self, one):
        """Of each of the sources that a questionnaire tells of, whether it was used."""
        return {row["source"]: row["used"] for row in one.care if row["source"] in self.sources}

    def kinds(self, one):
        used = self.used(one)
        return list(used.values()).count("yes") if len(used) == len(self.sources) else None

    def contacts(self, one):
        rows = [row for row in one.care if row["used"] == "yes" and row["source"] in self.sources]
        if len(self.used(one)) < len(self.sources) or any(not row["contacts"] for row in rows):
            return None
        return sum(int(row["contacts"]) for row in rows)

    def domain(self, source):
        return "health" if source in self.sources else self.prices.domains.get(source)

    def cost(self, one, domain):
        rows = [row for row in one.care if self.domain(row["source"]) == domain]
        if domain == "health" and len(self.used(one)) < len(self.sources) or domain == "legal" and not rows:
            return None
        total = Fraction(0)
        for row in rows:
            if row["used"] == "yes":
                price = self.prices.of(row["source"], row["mode"], row["professional"])
                if not row["contacts"] or price is None and int(row["contacts"]):
                    return None
                total += int(row["contacts"]) * (price or 0)
        return total

    def costs(self, case, wave):
        health, legal = (self.asked(case, "care-use", wave, lambda left, domain=domain: self.mean(left, lambda one: self.cost(one, domain)))
                         for domain in ("health", "legal"))
        if wave == "t1":
            return {"costs_health_t1": health, "costs_legal_t1": legal}
        return {"costs_health_t3": with_conference(case, health), "costs_health_t3_without": health, "costs_legal_t3": legal}


def form_of(row):
    """The form of a conference, MOST where it is not known."""
    if row["form"] == "fnb_sonestra":
        return MOST if not row["coordinator"] else 3 if row["coordinator"] == "protector" else 2
    return FORMS.get(row["form"], MOST)


def with_conference(case, health):
    if isinstance(health, Missing) or case.group != shortterm_cohort.COMPLETED:
        return health
    row = min(case.conference, key=form_of)
    price = Fraction(row["price"]) if row["price"] else CONFERENCE_PRICES.get(form_of(row))
    return NOT_RECORDED if price is None else health + price


def any_sign(told):
    """Yes where any says yes of an item, no where all say no of both."""
    answers = [[items.get(item) for items in told] for item in SIGNS]
    if any(1 in each for each in answers):
        return 1
    return 0 if all(set(each) == {0} for each in answers) else NOT_RECORDED


def own_day(days, wave, case):
    """The day nearest to a moment within reach that does not belong to the other; of two equally near the later."""
    moment, other = (case.t1, case.t3) if wave == "t1" else (case.t3, case.t1)
    near = [day for day in days if day <= case.last and abs(day - moment) <= LIRIK_WITHIN]
    if other is not None:
        def belongs(day):
            mine, its = abs(day - moment), abs(day - other)
            return its > LIRIK_WITHIN or mine < its or mine == its and wave == "t1"
        near = [day for day in near if belongs(day)]
    return min(near, key=lambda day: (abs(day - moment), -day.toordinal()), default=None)
