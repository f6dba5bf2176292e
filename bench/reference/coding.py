"""The coded variables of a family, each a value or one reason why it is missing."""

from collections import Counter
from datetime import timedelta

from casefile import DAY, add_months, covers
from layout import EMOTIONAL_PHYSICAL, ITEMS, NEGLECT, SETTINGS

MONTH, YEAR = 30.4375, 365.25
NEAREST_WITHIN = timedelta(days=92)
TARGETS = {"child": 1, "parent": 2, "family": 3}


class Missing(str):
    """A reason for which a value is missing."""


REJECTED = Missing("rejected_source")
NOT_YET = Missing("not_yet_observed")
NOT_APPLICABLE = Missing("not_applicable")
NOT_RECORDED = Missing("not_recorded")

VARIABLES = (
    "ethnicity", "n_children", "mean_age_index_children", "parents_together", "two_households", "parental_mid",
    "referral_reason", "months_to_plan", "extended_after_1y", "order_months", "voluntary_care_closed", "out_of_home_t2",
    *(f"placements_t2_{setting}" for setting in SETTINGS),
    "new_out_of_home_t3", *(f"new_placements_t3_{setting}" for setting in SETTINGS),
    "reunified_t3", *(f"reunified_t3_from_{setting}" for setting in SETTINGS),
    "abuse_signs_t1", "abuse_signs_t3", "emotional_physical_t1", "emotional_physical_t3", "neglect_t1", "neglect_t3",
    "arij_risk_t1", "arij_risk_t3", "care_types_before", "care_types_after", "care_target_before", "care_target_after",
    "n_children_t1", "care_types_t1")


def code(case, extracted_on):
    """All variables of a case, by name."""
    coded = {}
    for chapter in (as_extracted, composition, supervision, placed_at_t2, placed_after_t2, safety, care):
        coded.update(chapter(case, extracted_on))
    return {name: coded[name] for name in VARIABLES}


def unless(reason_of, values):
    """The values, each replaced by the reason where one stands."""
    return {name: reason_of if reason_of else value for name, value in values.items()}


def as_extracted(case, _extracted_on):
    row = case.family.row
    codes = {"ethnicity": ("ethnicity", {"dutch": 0, "other": 1}),
             "parents_together": ("parents_together", {"no": 0, "yes": 1}),
             "two_households": ("households_involved", {"1": 0, "2": 1}),
             "parental_mid": ("parental_mid", {"none": 0, "father": 1, "mother": 1, "both": 1})}
    return {name: values[row[column]] if row[column] else NOT_RECORDED for name, (column, values) in codes.items()}


def composition(case, _extracted_on):
    family = case.family
    index_children = {spell.child for spell in case.index_spells}
    ages = [max(0.0, (case.t1 - family.births[child]).days / YEAR)
            for child in sorted(index_children) if family.births[child]]
    coded = unless("children" in family.marks and REJECTED, {
        "n_children": len(family.births),
        "mean_age_index_children": sum(ages) / len(ages) if ages else NOT_RECORDED,
        "n_children_t1": sum(birth is None or birth <= case.t1 for birth in family.births.values())})
    reasons = {frozenset(): NOT_RECORDED, frozenset({"child"}): 0, frozenset({"parent"}): 1, frozenset({"child", "parent"}): 2}
    coded.update(unless("referral_reasons" in family.marks and REJECTED,
                        {"referral_reason": reasons[frozenset(family.factors)]}))
    coded["months_to_plan"] = (case.t2 - case.t1).days / MONTH if case.t2_source == "plan" else NOT_APPLICABLE
    return coded


def extended_after_a_year(spell, extracted_on):
    """Whether an extended spell outlived its first year; missing while that cannot be known."""
    anniversary = add_months(spell.start, 12)
    if spell.end is None and extracted_on < anniversary:
        return NOT_YET
    return int(spell.extended and (spell.end is None or spell.end > anniversary))


def supervision(case, extracted_on):
    family, t3, spells = case.family, case.t3, case.index_spells
    each = [extended_after_a_year(spell, extracted_on) for spell in spells]
    coded = {"extended_after_1y": 1 if 1 in each else NOT_YET if NOT_YET in each else 0}
    if any(spell.runs_on(t3) for spell in family.spells):
        months = NOT_APPLICABLE
    else:
        months = sum((spell.end - spell.start).days for spell in spells) / MONTH / len(spells) if _all_ended(spells) else NOT_APPLICABLE
    if _all_ended(spells, t3):
        closed_on = family.row.date("case_closed_on")
        closed = int(closed_on is not None and closed_on <= t3)
    else:
        closed = NOT_APPLICABLE
    coded.update(unless(t3 > extracted_on and NOT_YET, {"order_months": months, "voluntary_care_closed": closed}))
    return coded


def _all_ended(spells, day=None):
    return all(spell.end is not None and (day is None or spell.end <= day) for spell in spells)


def placed_at_t2(case, extracted_on):
    placed = [place for place in case.family.placements if covers(place.start, place.end, case.t2)]
    by_setting = Counter(place.setting for place in placed)
    rejected = "placements" in case.family.marks and REJECTED
    late = case.t2 > extracted_on and NOT_YET
    coded = unless(rejected or late, {f"placements_t2_{setting}": by_setting[setting] for setting in SETTINGS})
    if placed and not late:
        coded["out_of_home_t2"] = 1
    else:
        coded["out_of_home_t2"] = rejected or late or 0
    return coded


def placed_after_t2(case, extracted_on):
    places = case.family.placements
    new = Counter(place.setting for place in places
                  if case.t2 < place.start <= case.t3 and was_at_home(place, places))
    reunified = Counter(place.setting for place in places
                        if place.end and case.t2 < place.end <= case.t3 and stayed_home(place, places))
    values = {"new_out_of_home_t3": int(bool(new)), "reunified_t3": int(bool(reunified))}
    values.update({f"new_placements_t3_{setting}": new[setting] for setting in SETTINGS})
    values.update({f"reunified_t3_from_{setting}": reunified[setting] for setting in SETTINGS})
    return unless("placements" in case.family.marks and REJECTED or case.t3 > extracted_on and NOT_YET, values)


def others(place, places):
    return [other for other in places if other is not place and other.child == place.child]


def was_at_home(place, places):
    """Whether no other placement covers the day before, nor ends on the start or the day before."""
    eve = place.start - DAY
    return not any(covers(other.start, other.end, eve) or other.end in (place.start, eve) for other in others(place, places))


def stayed_home(place, places):
    """Whether a placement ended by reunification and none followed that day or the next."""
    return place.ended_by == "reunification" and not any(
        other.start in (place.end, place.end + DAY) for other in others(place, places))


def nearest(days, moment):
    """The day nearest to a moment within 92 days, the later of two equally near; None where there is none."""
    near = [day for day in days if abs(day - moment) <= NEAREST_WITHIN]
    return min(near, key=lambda day: (abs(day - moment), -day.toordinal()), default=None)


def merged_items(assessments, moment):
    """Item answers of the assessments on the date nearest to a moment, merged; empty where there are none."""
    filled = [found for found in assessments if found.items]
    day = nearest([found.day for found in filled], moment)
    merged = {}
    for item in ITEMS:
        answers = [found.items.get(item) for found in filled if found.day == day]
        if "yes" in answers:
            merged[item] = "yes"
        elif answers and all(answer == "no" for answer in answers):
            merged[item] = "no"
    return merged


def any_of(items, merged):
    answers = [merged.get(item) for item in items]
    if "yes" in answers:
        return 1
    return 0 if all(answer == "no" for answer in answers) else NOT_RECORDED


def safety(case, extracted_on):
    assessments, coded = case.family.assessments, {}
    rejected = "lirik" in case.family.marks and REJECTED
    for suffix, moment in (("t1", case.t1), ("t3", case.t3)):
        merged = merged_items(assessments, moment)
        physical, neglect = any_of(EMOTIONAL_PHYSICAL, merged), any_of(NEGLECT, merged)
        abuse = 1 if 1 in (physical, neglect) else 0 if physical == neglect == 0 else NOT_RECORDED
        recorded = [found for found in assessments if found.arij is not None]
        day = nearest([found.day for found in recorded], moment)
        arij = min((found.arij for found in recorded if found.day == day), default=NOT_RECORDED)
        late = suffix == "t3" and case.t3 > extracted_on and NOT_YET
        coded.update(unless(rejected or late, {
            f"abuse_signs_{suffix}": abuse, f"emotional_physical_{suffix}": physical,
            f"neglect_{suffix}": neglect, f"arij_risk_{suffix}": arij}))
    return coded


def care(case, extracted_on):
    family = case.family
    deployed = [row for row in family.care if row["deployed"] == "yes"]
    before = [row for row in deployed if row.date("started_on") < case.t2]
    after = [row for row in deployed if case.t2 <= row.date("started_on") <= case.t3]
    early = [row for row in deployed if row.date("started_on") < case.t1]
    rejected = "care_episodes" in family.marks and REJECTED
    late = case.t3 > extracted_on and NOT_YET
    coded = unless(rejected, {"care_types_before": types(before), "care_target_before": target(before), "care_types_t1": types(early)})
    coded.update(unless(rejected or late, {"care_types_after": types(after), "care_target_after": target(after)}))
    return coded


def types(episodes):
    return len({row["care_type"] for row in episodes})


def target(episodes):
    found = {row["target"] for row in episodes}
    return 0 if not found else TARGETS[found.pop()] if len(found) == 1 else 4
