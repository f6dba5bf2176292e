"""Sub-study IV in the campaign: several copies of its study, with other prices, scales and index, so that none of these is taken for granted."""

import random
import re
import shutil
from pathlib import Path

import shortterm
import shortterm_compare
import shortterm_invent

RATES = (0, 0, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.03)
PRICES = """reference_year: 2014
index: {2009: 1.11, 2010: 1.09, 2012: 0.5, 2014: 1}
prices:
"""
SCORES = ("sum", "mean", "count")


def plan(seed):
    """Families, rate of faults, whether the delivery is spoilt as a whole, and which copy of the study is asked."""
    choice = random.Random(f"short term campaign {seed}")
    return choice.randint(25, 50), choice.choice(RATES), choice.random() < 0.02, choice.randrange(ShortTerm.COPIES)


class ShortTerm:
    """Sub-study IV: the study as published, and copies of it that differ in what is data."""

    COPIES = 6

    def __init__(self, study, to):
        self.copies = [copied(study, to.resolve() / f"copy-{number}", number) for number in range(self.COPIES)]

    plan = staticmethod(plan)

    @staticmethod
    def invent(seed, to):
        shortterm_invent.invent(plan(seed)[0], seed, to)

    @staticmethod
    def spoilt(seed):
        _, rate, fatal, _ = plan(seed)
        return rate, fatal

    def study(self, seed):
        return self.copies[plan(seed)[3]]

    def read(self, seed, delivery, out):
        study = self.study(seed)
        instruments = study.parent / "instruments"
        return shortterm.main([str(delivery), "--out", str(out), "--instruments", str(instruments / "scales"),
                               "--prices", str(instruments / "prices" / "prices.yaml"), "--index", index_of(study), "--assign", assign_of(study)])

    compare = staticmethod(shortterm_compare.compare_all)


def index_of(study):
    return "latest" if re.search(r"(?m)^      take: latest", study.read_text(encoding="utf-8")) else "earliest"


def assign_of(study):
    return "as_offered" if "any_plan:" in study.read_text(encoding="utf-8") else "as_treated"


def as_offered(text):
    """The study with groups as offered, by the lines that docs/questions.md gives."""
    changes = (
        ("    experimental: {when: {some: held}", "    experimental: {when: {all: [{some: offer}, {some: held}]}"),
        ("    control: {when: {all: [{some: usual}, {no: any_conference}]}", "    control: {when: {some: usual}"),
        ("    # Only of families of usual help",
         "    any_plan: {of: plan, where: {status: established}, take: first, windows: [{from: t1, given: usual}]}\n    # Only of families of usual help"),
        ("{no: family_plan}", "{no: any_plan}"), ("t2: [held, ", "t2: [any_plan, held, "))
    for old, new in changes:
        if text.count(old) != 1:
            raise SystemExit(f"The study has no single {old}; mend as_offered.")
        text = text.replace(old, new)
    return text


def copied(study, folder, number):
    """A copy of the study below a folder: the first as published, others with prices, scales and an index by chance."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(study.parent / "instruments", folder / "instruments")
    text = study.read_text(encoding="utf-8")
    if number:
        chance = random.Random(f"copy {number}")
        (folder / "instruments" / "prices" / "prices.yaml").write_text(prices(chance), encoding="utf-8")
        for name in ("capi-sf", "psq"):
            path = folder / "instruments" / "scales" / f"{name}.yaml"
            path.write_text(scales(path.read_text(encoding="utf-8"), chance), encoding="utf-8")
        if number == 4:
            text = as_offered(text)
        if number % 2:
            text = text.replace("      take: first", "      take: latest", 1)
    copy = folder / study.name
    copy.write_text(text, encoding="utf-8")
    return copy


def prices(chance):
    lines = []
    for source in (*shortterm_invent.SOURCES, "legal_lawyer", "legal_court", "medicine_sleep", "medicine_mood", "foster_care"):
        ways = [("", ""), *(((mode, "") for mode in ("phone", "site", "home"))), *(("", who) for who in ("doctor", "nurse", "therapist")),
                *((mode, who) for mode in ("phone", "site", "home") for who in ("doctor", "nurse", "therapist"))]
        some = chance.sample(ways, chance.choice((4, 8, len(ways)))) if chance.random() < 0.5 else [("", ""), *chance.sample(ways[1:], 3)]
        domain = "legal" if source.startswith("legal") else "health"
        for mode, who in some:
            lines.append(f'  - {{source: {source}, mode: "{mode}", professional: "{who}", euro: {chance.choice((0, 0.01, 12, 33.33, 480.25))}, '
                         f"year: {chance.choice((2009, 2010, 2012, 2014))}, domain: {domain}}}\n")
    return PRICES + "".join(lines)


def scales(text, chance):
    """The file of a questionnaire with its scale scored otherwise."""
    items = re.search(r"(?m)^  \w+: \{items: \[([^\]]*)\]", text)[1].split(", ")
    score = chance.choice(SCORES)
    changes = {
        r"reverse: \[[^\]]*\]": f"reverse: [{', '.join(chance.sample(items, chance.choice((0, 1, 2, len(items) - 1))))}]",
        r"score: \w+": f"score: {score}",
        r"min_answered: \d+": f"min_answered: {max(1, len(items) - chance.choice((0, 1, 2, 4)))}",
        r"prorate: \w+": f"prorate: {'true' if score == 'sum' and chance.random() < 0.6 else 'false'}",
        r"range: \[[^\]]*\]": f"range: [{chance.choice((0, 0, 1))}, {len(items) if score != 'mean' else 1}]"}
    for pattern, said in changes.items():
        text = re.sub(pattern, said, text)
    return text
