"""Whoever kept every release: what the released tables of several runs tell together, by integer programming over their counts, and
what the released datasets tell when they are joined. Runs are read only for the truth that a finding is held against."""
import csv
import hashlib
import hmac
import re

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

GROUPS = ("experimental", "control")
NAMING = {"note", "value", "moderator", "moment", "day", "items", "before", "after"}
COUNTS = {"n", "n_complete", "families", "children", "changed", "filled", "at_risk", "events", "rejected_source", "not_yet_observed",
          "not_applicable", "not_recorded", *(f"{what}_{g}" for what in ("n", "unknown", "families", "events", "other", "short") for g in GROUPS)}


def table(file):
    if not file.exists():
        return []
    with open(file, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def whole(cell):
    return int(cell) if re.fullmatch(r"\d+", cell or "") else None


def known(row, value=None):
    """Those of whom an outcome and all of its model are known, or of whom the outcome is so."""
    others = [] if row.get("model", "unadjusted") in ("", "unadjusted") else row["model"].split(",")
    return tuple(sorted({(row["outcome"], value), *((v, None) for v in others)}, key=repr))


class Scope:
    """The families of one run, with what was told of their counts."""

    def __init__(self, run):
        self.rows = {row["family"]: row for row in table(run / "dataset/coded.csv")}
        self.base = table(run / "tables/baseline.csv")
        self.models = table(run / "tables/outcomes.csv")
        self.told = {}

    def fits(self, family, key):
        group, traits = key
        row = self.rows[family]
        return ((group == "all" or row["group"] == group)
                and all(row.get(v, "") != "" if value is None else row.get(v, "") == value for v, value in traits))

    def count(self, key):
        return sum(1 for family in self.rows if self.fits(family, key))

    def tell(self, out):
        for row in table(out / "tables/baseline.csv"):
            variable, value = row["variable"], row["value"]
            self.note(("all", ((variable, None),)), row["n"])
            for group in GROUPS:
                self.note((group, ((variable, None),)), row["n_" + group])
                if value:
                    self.note((group, ((variable, value),)), row[group])
        for name in ("outcomes", "effect-sizes"):
            for row in table(out / "tables" / (name + ".csv")):
                self.note(("all", known(row)), row["n"])
                for group in GROUPS:
                    self.note((group, known(row)), row["n_" + group])
                    if self.is_binary(row["outcome"]):
                        self.note((group, known(row, "1")), row[group])

    def is_binary(self, variable):
        return {row.get(variable, "") for row in self.rows.values()} <= {"", "0", "1"}

    def note(self, key, cell):
        if whole(cell) is not None and self.count(key) == whole(cell):
            self.told[key] = whole(cell)

    def keys(self):
        keys = set(self.told)
        for row in self.base:
            keys.add(("all", ((row["variable"], None),)))
            for group in GROUPS:
                keys.add((group, ((row["variable"], None),)))
                if row["value"]:
                    keys.add((group, ((row["variable"], row["value"]),)))
        for group in ("all",) + GROUPS:
            keys.add((group, ()))
        for row in self.models:
            keys.add(("all", known(row)))
            for group in GROUPS:
                keys.add((group, known(row)))
                if self.is_binary(row["outcome"]):
                    keys.update((group, known(row, value)) for value in "01")
        return keys


def groups_of_scopes(scopes):
    """Scopes that code every family that they share alike; those that do not are attacked apart."""
    groups = []
    for scope in scopes:
        for group in groups:
            if all(same(scope, other) for other in group):
                group.append(scope)
                break
        else:
            groups.append([scope])
    return groups


def same(one, other):
    return all(one.rows[family] == other.rows[family] for family in one.rows.keys() & other.rows.keys())


class System:
    """Whole numbers that nobody knows: of each key, how many families of it are in just these runs and in no other; and what of
    them is known: what was printed, that values and groups add up, and that parts are no more than the whole. In which runs there are
    families together is known, how many is not."""

    def __init__(self, scopes):
        self.scopes = scopes
        everyone = {}
        for s, scope in enumerate(scopes):
            for family in scope.rows:
                everyone.setdefault(family, set()).add(s)
        self.masks = sorted({frozenset(mask) for mask in everyone.values()}, key=sorted)
        self.members = {mask: [f for f, of in everyone.items() if of == mask] for mask in self.masks}
        self.keys = set().union(*(scope.keys() for scope in scopes))
        self.index = {at: i for i, at in enumerate((mask, key) for mask in self.masks for key in sorted(self.keys, key=repr))}
        self.truth = {at: self.count(*at) for at in self.index}
        rows, low, high = [], [], []
        for row, least, most in self.equations():
            line = {}
            for at, c in row.items():
                line[self.index[at]] = line.get(self.index[at], 0) + c
            rows.append(line)
            low.append(least)
            high.append(most)
        matrix = lil_matrix((len(rows), len(self.index)))
        for r, line in enumerate(rows):
            for i, c in line.items():
                matrix[r, i] = c
        self.known = LinearConstraint(matrix.tocsr(), low, high)

    def count(self, mask, key):
        scope = self.scopes[min(mask)]
        return sum(1 for family in self.members[mask] if scope.fits(family, key))

    def equations(self):
        for s, scope in enumerate(self.scopes):
            for key, value in scope.told.items():
                yield {(mask, key): 1 for mask in self.masks if s in mask}, value, value
        of_values = {}
        for group, traits in self.keys:
            for i, (variable, value) in enumerate(traits):
                if value:
                    of_values.setdefault((group, traits[:i] + traits[i + 1:], variable), []).append((group, traits))
        for mask in self.masks:
            for key in self.keys:
                group, traits = key
                if group == "all" and all((g, traits) in self.keys for g in GROUPS):
                    yield {(mask, key): 1, **{(mask, (g, traits)): -1 for g in GROUPS}}, 0, 0
                for i, (variable, value) in enumerate(traits):
                    values = [] if value else of_values.get((group, traits[:i] + traits[i + 1:], variable), [])
                    if values:
                        yield {(mask, key): 1, **{(mask, k): -1 for k in values}}, 0, 0
                for less in range(len(traits)):
                    wider = (group, traits[:less] + traits[less + 1:])
                    if wider in self.keys:
                        yield {(mask, wider): 1, (mask, key): -1}, 0, numpy.inf

    def targets(self):
        """What is asked after: each count of a run, and those of them who are in just some of the runs."""
        for key in sorted(self.keys, key=repr):
            for s in range(len(self.scopes)):
                yield key, frozenset(mask for mask in self.masks if s in mask)
            if len(self.masks) > 1:
                for mask in self.masks:
                    yield key, frozenset([mask])

    def bounds(self, key, masks, whole):
        goal = numpy.zeros(len(self.index))
        for mask in masks:
            goal[self.index[(mask, key)]] = 1
        found = []
        for sign in (1, -1):
            result = milp(sign * goal, integrality=numpy.ones(len(self.index)) * whole, bounds=Bounds(0, numpy.inf),
                          constraints=self.known, options={"time_limit": 20})
            found.append(sign * result.fun if result.status == 0 else sign * -numpy.inf)
        return found


def attack(scopes, floor, whole=25):
    """How many hidden small counts there are, how many were attacked in whole numbers as well, and those that are told more
    narrowly than the floor."""
    attacked, in_whole, told = 0, 0, []
    for group in groups_of_scopes(scopes):
        system = System(group)
        seen = set()
        for key, masks in system.targets():
            value = sum(system.truth[(mask, key)] for mask in masks)
            if not 0 < value < floor or (key, masks) in seen:
                continue
            seen.add((key, masks))
            attacked += 1
            low, high = system.bounds(key, masks, 0)
            assert low - 1e-6 <= value <= high + 1e-6, "the attacker knows something that is not so"
            if high - low >= floor - 1e-6 and in_whole < whole:
                in_whole += 1
                low, high = system.bounds(key, masks, 1)
            if high - low < floor - 1e-6:
                told.append((key, [sorted(mask) for mask in masks], (low, value, high)))
    return attacked, in_whole, told


def members(release, run):
    """Which family each row of a released dataset is, by the key that stays inside."""
    key = bytes.fromhex((release / "inside/order.key").read_text().strip())
    drawn = {hmac.new(key, b"family\n" + family.encode(), hashlib.sha256).hexdigest(): family
             for family in (row["family"] for row in table(run / "dataset/coded.csv"))}
    return {str(i + 1): drawn[name] for i, name in enumerate(sorted(drawn))}


def joined(datasets, k):
    """Families that a perfect join of all datasets would leave among fewer than k, and rows that number or place would join."""
    if not datasets:
        return [], 0
    quasi = {}
    by_place = 0
    for release, run, identifiers in datasets:
        of = members(release, run)
        rows = table(release / "outside/dataset/coded.csv")
        order = [row["family"] for row in table(run / "dataset/coded.csv")]
        by_place += sum(1 for i, row in enumerate(rows) if of[row["family"]] == order[i])
        for row in rows:
            quasi.setdefault(of[row["family"]], []).append(tuple(row[q] for q in identifiers))
    seen = {}
    for family, cells in quasi.items():
        seen.setdefault(tuple(cells), []).append(family)
    return [combination for combination, of in seen.items() if len(of) < k], by_place


def spoken(out, floor):
    """Cells that print a small count, and notes with a numeral, in what left the house."""
    found = []
    counts = {"n", "n_experimental", "n_control", "families", "children", "changed", "filled", "n_complete", "at_risk", "events"}
    for file in sorted(out.rglob("*.csv")):
        if file.parent.name == "dataset":
            continue
        for row in table(file):
            for column, cell in row.items():
                if column in counts and whole(cell) is not None and 0 < whole(cell) < floor:
                    found.append((file.name, column))
                if column == "note" and re.search(r"\d", cell or ""):
                    found.append((file.name, "note"))
    return found


def is_figure(column, cell):
    """Whether a cell is a figure of somebody, and names nothing."""
    return column not in NAMING and re.fullmatch(r"-?[\d.]+(E-?\d+)?", cell or "") is not None


def hidden(out, run):
    """Figures of tables that the run filled, those of them that are withheld, and those that are small counts by themselves."""
    filled = withheld = small = 0
    for file in sorted(out.glob("tables/*.csv")):
        own = table(run / "tables" / file.name)
        for row, before in zip(table(file), own):
            gone = set((row["withheld"] or "").split())
            for column, cell in before.items():
                if is_figure(column, cell):
                    filled += 1
                    withheld += column in gone
                    small += column in COUNTS and 0 < (whole(cell) or 0) < 10
    return filled, withheld, small
