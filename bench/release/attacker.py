"""Whoever kept every release: what the released tables of several runs tell together, by integer programming over their counts, and
what the released datasets tell when they are joined. Runs are read only for the truth that a finding is held against."""
import csv
import hashlib
import hmac
import itertools
import re

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

GROUPS = ("experimental", "control")


def table(file):
    if not file.exists():
        return []
    with open(file, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def whole(cell):
    return int(cell) if re.fullmatch(r"\d+", cell or "") else None


class Scope:
    """The families of one run, with what was told of their counts."""

    def __init__(self, run):
        self.rows = {row["family"]: row for row in table(run / "dataset/coded.csv")}
        self.base = table(run / "tables/baseline.csv")
        self.told = {}

    def count(self, key):
        group, traits = key
        return sum(1 for row in self.rows.values()
                   if (group == "all" or row["group"] == group)
                   and all(row.get(v, "") != "" if value is None else row.get(v, "") == value for v, value in traits))

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
                others = [] if row.get("model", "unadjusted") in ("", "unadjusted") else row["model"].split(",")
                traits = tuple(sorted({(v, None) for v in [row["outcome"], *others]}))
                self.note(("all", traits), row["n"])
                for group in GROUPS:
                    self.note((group, traits), row["n_" + group])

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
        return keys


def equations(scopes):
    """What anyone knows: values and groups add up, parts are no more than the whole, windows make a year."""
    keys = [scope.keys() for scope in scopes]
    rows = []
    for s, scope in enumerate(scopes):
        for key in keys[s]:
            group, traits = key
            if group == "all" and all((g, traits) in keys[s] for g in GROUPS):
                rows.append(({(s, key): 1, **{(s, (g, traits)): -1 for g in GROUPS}}, 0, 0))
            if len(traits) == 1 and traits[0][1] is None:
                values = [k for k in keys[s] if k[0] == group and len(k[1]) == 1 and k[1][0][0] == traits[0][0] and k[1][0][1]]
                if values:
                    rows.append(({(s, key): 1, **{(s, k): -1 for k in values}}, 0, 0))
            for less in range(len(traits)):
                wider = (group, traits[:less] + traits[less + 1:])
                if wider in keys[s]:
                    rows.append(({(s, wider): 1, (s, key): -1}, 0, numpy.inf))
    everyone = [set(scope.rows) for scope in scopes]
    for s, whole_set in enumerate(everyone):
        parts = [i for i, part in enumerate(everyone) if i != s and part and part < whole_set]
        for size in (2, 3):
            for some in itertools.combinations(parts, size):
                if sum(len(everyone[i]) for i in some) == len(whole_set) and set.union(*(everyone[i] for i in some)) == whole_set:
                    for key in set.intersection(keys[s], *(keys[i] for i in some)):
                        rows.append(({(s, key): 1, **{(i, key): -1 for i in some}}, 0, 0))
        for i in parts:
            if same(scopes[s], scopes[i]):
                for key in keys[s] & keys[i]:
                    rows.append(({(s, key): 1, (i, key): -1}, 0, len(whole_set) - len(everyone[i])))
    return keys, rows


def same(one, other):
    return all(one.rows[family] == row for family, row in other.rows.items())


def attack(scopes, floor):
    """How many hidden small counts there are, and those that are told more narrowly than the floor."""
    keys, rows = equations(scopes)
    index = {at: i for i, at in enumerate((s, key) for s, of in enumerate(keys) for key in sorted(of, key=repr))}
    low = numpy.zeros(len(index))
    high = numpy.full(len(index), numpy.inf)
    for s, scope in enumerate(scopes):
        for key, value in scope.told.items():
            low[index[(s, key)]] = high[index[(s, key)]] = value
    neighbours = {i: set() for i in index.values()}
    of_row = [({index[at]: c for at, c in row.items()}, least, most) for row, least, most in rows]
    for row, _, _ in of_row:
        free = [i for i in row if low[i] != high[i]]
        for i in free:
            neighbours[i].update(free)
    attacked, told = 0, []
    for (s, key), target in index.items():
        value = scopes[s].count(key)
        if low[target] == high[target] or not 0 < value < floor:
            continue
        attacked += 1
        part = reach(target, neighbours)
        bounds = [solve(target, sign, part, of_row, low, high) for sign in (1, -1)]
        if bounds[1] - bounds[0] < floor:
            told.append((s, key, bounds))
        assert bounds[0] <= value <= bounds[1], "the attacker knows something that is not so"
    return attacked, told


def reach(start, neighbours):
    found, todo = {start}, [start]
    while todo:
        for i in neighbours[todo.pop()] - found:
            found.add(i)
            todo.append(i)
    return sorted(found)


def solve(target, sign, part, rows, low, high):
    place = {i: j for j, i in enumerate(part)}
    matrix, least, most = [], [], []
    for row, from_, to in rows:
        if any(i in place for i in row):
            known = sum(c * low[i] for i, c in row.items() if i not in place)
            line = numpy.zeros(len(part))
            for i, c in row.items():
                if i in place:
                    line[place[i]] = c
            matrix.append(line)
            least.append(from_ - known)
            most.append(to - known)
    goal = numpy.zeros(len(part))
    goal[place[target]] = sign
    found = milp(goal, integrality=numpy.ones(len(part)), bounds=Bounds(low[part], high[part]),
                 constraints=LinearConstraint(numpy.array(matrix), least, most) if matrix else None, options={"time_limit": 20})
    return sign * found.fun if found.status == 0 else sign * -numpy.inf


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


def hidden(out, run):
    """Cells of tables that were filled in the run, those of them that are withheld, and those that are small by themselves."""
    filled = withheld = small = 0
    for file in sorted(out.glob("tables/*.csv")):
        own = table(run / "tables" / file.name)
        for row, before in zip(table(file), own):
            gone = set((row["withheld"] or "").split())
            for column, cell in before.items():
                if cell and column != "note" and re.fullmatch(r"-?[\d.E-]+", cell):
                    filled += 1
                    withheld += column in gone
                    small += column.startswith("n") and whole(cell) is not None and 0 < whole(cell) < 10
    return filled, withheld, small
