"""Questionnaires as data and the prices of care, as the study's page has them in its chapter on instruments."""

from dataclasses import dataclass
from fractions import Fraction

import plainyaml


@dataclass(frozen=True)
class Scale:
    """Items that are scored together."""

    items: tuple
    reverse: tuple
    score: str
    min_answered: int
    prorate: bool
    range: tuple


@dataclass(frozen=True)
class Instrument:
    """A questionnaire: the numbers that are answers, its items, its scales."""

    name: str
    answers: tuple
    items: tuple
    scales: dict

    @staticmethod
    def read(path):
        said = plainyaml.read(path)
        scales = {name: Scale(tuple(scale["items"]), tuple(scale.get("reverse", ())), scale["score"], scale["min_answered"],
                              scale.get("prorate", False), tuple(scale["range"]))
                  for name, scale in said.get("scales", {}).items()}
        return Instrument(said["instrument"], tuple(said["answers"]), tuple(said["items"]), scales)

    def answered(self, answers):
        """The valid answers to items of this questionnaire."""
        return {item: value for item, value in answers.items() if item in self.items and value in self.answers}

    def score(self, name, answers):
        """The score of a scale, or None where there is none."""
        scale, valid = self.scales[name], self.answered(answers)
        turn = max(self.answers) + min(self.answers)
        values = [turn - valid[item] if item in scale.reverse else valid[item] for item in scale.items if item in valid]
        if not values or len(values) < scale.min_answered:
            return None
        if scale.score == "mean":
            score = Fraction(sum(values), len(values))
        elif scale.score == "count":
            score = sum(value >= 1 for value in values)
        elif scale.prorate:
            score = Fraction(sum(values), len(values)) * len(scale.items)
        else:
            score = sum(values)
        return score if scale.range[0] <= score <= scale.range[1] else None


class Prices:
    """What a contact costs, in euros of the year to which all prices are brought."""

    def __init__(self, path):
        said = plainyaml.read(path)
        self.domains, self.prices = {}, {}
        for price in said["prices"]:
            self.domains[price["source"]] = price["domain"]
            euro = Fraction(str(price["euro"])) * Fraction(str(said["index"][price["year"]]))
            self.prices[price["source"], price["mode"], price["professional"]] = euro

    def of(self, source, mode, professional):
        """The price that says most of those that fit; None where none does."""
        for wanted in ((mode, professional), (mode, ""), ("", professional), ("", "")):
            if (source, *wanted) in self.prices:
                return self.prices[source, *wanted]
        return None
