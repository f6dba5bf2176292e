#!/usr/bin/env python3
"""Compares what the reference wrote of a delivery with what the project wrote of it; exit code 1 where they differ."""

import argparse
import csv
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

TOLERANCE = 1e-9
REASONS = (
    ("left-truncated", r"left.?truncated|unknown predecessor|without (its )?first order"),
    ("families read", r"\bread\b|screened"),
    ("withdrawn by the agency", r"withdr"),
    ("objected to research", r"objec"),
    ("source rows refused", r"refus|reject"),
    ("no supervision order", r"no (supervision|spell)"),
    ("no new order in the window", r"no new order|window"),
    ("conference established without a date", r"without (a )?date|undated|no date"),
    ("conference established only before T1", r"before"),
    ("conference proposed, declined or cancelled", r"proposed|declined|cancelled|not established"),
    ("conference mentioned in the journal only", r"journal|mention"),
    ("quota reached", r"quota"),
    ("experimental", r"experimental"),
    ("control", r"control"),
)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Report:
    """The differences found, printed a chapter at a time and at most so many of each."""

    def __init__(self, most):
        self.most, self.differences = most, 0

    def chapter(self, title, differences):
        self.differences += len(differences)
        print(f"{title}: {len(differences)} differences" if differences else f"{title}: same")
        for line in differences[:self.most]:
            print("  " + line)
        if len(differences) > self.most:
            print(f"  and {len(differences) - self.most} more")


def table_name(text):
    return re.sub(r"\.csv$", "", text.strip().rpartition("/")[2])


def reconciliation(reference, java):
    columns = ("read", "accepted", "rejected", "duplicates")
    sides = []
    for path in (reference / "reconciliation.csv", java / "reconciliation.csv"):
        sides.append({table_name(row["table"]): tuple(int(row[column]) for column in columns) for row in rows(path)})
    found = []
    for table in sorted((set(sides[0]) | set(sides[1])) - {"delivery"}):
        ours, theirs = (side.get(table, (0, 0, 0, 0)) for side in sides)
        if ours != theirs:
            found.append(f"{table}: reference {dict(zip(columns, ours))}, project {dict(zip(columns, theirs))}")
    return found


def refused(reference, java, delivery):
    ours = {(table_name(row["file"]), int(row["line"])): row["rule"] for row in rows(reference / "refused.csv")}
    theirs = {(table_name(row["file"]), int(row["line"])): row["rule"] for row in rows(java / "rejections.csv")
              if row["severity"] == "refused" and row["line"].strip() not in ("", "0")}
    found = []
    for (table, line), rule in sorted(ours.items()):
        if (table, line) not in theirs:
            found.append(f"{table}.csv line {line}: only the reference refuses it ({rule}){excerpt(delivery, table, line)}")
    for (table, line), rule in sorted(theirs.items()):
        if (table, line) not in ours:
            found.append(f"{table}.csv line {line}: only the project refuses it ({rule}){excerpt(delivery, table, line)}")
    return found


def excerpt(delivery, table, line):
    """The row as delivered: these deliveries are invented, so it may be shown."""
    path = delivery and delivery / (table + ".csv")
    if not path or not path.exists():
        return ""
    lines = re.split(rb"\r\n|\n|\r", path.read_bytes())
    return ": " + repr(lines[line - 1])[1:] if line <= len(lines) else ""


def canonical_reason(text):
    plain = text.replace("_", " ").lower()
    return next((reason for reason, pattern in REASONS if re.search(pattern, plain)), None)


def flow(reference, java):
    sides = []
    for path in (reference / "flow.csv", java / "cohort" / "flow.csv"):
        counts = defaultdict(list)
        for row in rows(path):
            reason = canonical_reason(row["reason"]) or canonical_reason(row["step"]) or row["reason"]
            counts[reason].append((int(row["families"] or 0), int(row["children"] or 0)))
        sides.append(counts)
    ours, theirs = sides
    found = []
    for reason in dict.fromkeys([*ours, *theirs]):
        mine, yours = ours.get(reason, [(0, 0)])[0], theirs.get(reason, [(0, 0)])
        if mine not in yours:
            found.append(f"{reason}: reference {mine}, project {' or '.join(map(str, yours))} (families, children)")
    return found


def plain(text):
    """A whole number without its decimal point, anything else as it is."""
    try:
        number = float(text)
    except ValueError:
        return text
    return str(int(number)) if number.is_integer() else text


def same(ours, theirs):
    if ours == theirs:
        return True
    try:
        one, other = float(ours), float(theirs)
    except ValueError:
        return False
    return abs(one - other) <= TOLERANCE * max(abs(one), abs(other))


def coded(folder, without=()):
    """Column names, and per family its coded cells and its missing reasons joined, some columns left out."""
    without = {"set", "weight", *without}
    path = folder / "coded-unmatched.csv"
    table = rows(path if path.exists() else folder / "coded.csv")
    reasons = defaultdict(dict)
    for row in rows(folder / "missing.csv"):
        if row["variable"] in without:
            continue
        if row["variable"] in reasons[row["family"]]:
            reasons[row["family"]][row["variable"]] = "two reasons"
        else:
            reasons[row["family"]][row["variable"]] = row["reason"]
    families = {}
    for row in table:
        cells = {name: plain(value) for name, value in row.items() if name != "family" and name not in without}
        missing = reasons[row["family"]]
        families[row["family"]] = {
            name: (value, missing.get(name, "no reason" if value == "" else "")) for name, value in cells.items()}
    columns = [name for name in (table[0] if table else {}) if name not in without]
    return columns, families, set(reasons) - set(families)


def families(reference, project, without=()):
    our_columns, ours, _ = coded(reference, without)
    their_columns, theirs, strangers = coded(project, without)
    found = []
    if our_columns and their_columns and our_columns != their_columns:
        found.append(f"columns: reference {our_columns}, project {their_columns}")
    if strangers:
        found.append(f"missing.csv of the project names {len(strangers)} families that coded.csv does not hold")
    by_key = defaultdict(list)
    for name, cells in theirs.items():
        by_key[key(cells)].append(name)
    unmatched, used = [], set()
    for name, cells in ours.items():
        twin = next((other for other in by_key[key(cells)] if other not in used and not differing(cells, theirs[other])), None)
        if twin is None:
            unmatched.append(name)
        else:
            used.add(twin)
    left = [name for name in theirs if name not in used]
    for name in unmatched:
        cells = ours[name]
        if not left:
            found.append(f"family {name}: coded by the reference only ({summary(cells)})")
            continue
        nearest = min(left, key=lambda other: len(differing(cells, theirs[other])))
        columns = differing(cells, theirs[nearest])
        if len(columns) > 20:
            found.append(f"family {name}: no row of the project resembles it ({summary(cells)})")
            continue
        left.remove(nearest)
        found.append(f"family {name} ({summary(cells)}), nearest row of the project: " + "; ".join(
            f"{column} reference {show(cells.get(column))}, project {show(theirs[nearest].get(column))}" for column in columns))
    for name in left:
        found.append(f"pseudonym {name}: coded by the project only ({summary(theirs[name])})")
    return found


def key(cells):
    return tuple(cells.get(name, ("", ""))[0] for name in ("group", "t1", "t2", "t3", "n_children", "ethnicity"))


def differing(ours, theirs):
    return [name for name in {**ours, **theirs}
            if name not in ours or name not in theirs
            or ours[name][1] != theirs[name][1] or not same(ours[name][0], theirs[name][0])]


def summary(cells):
    return ", ".join(f"{name} {cells[name][0]}" for name in ("group", "t1", "t2", "t3") if name in cells)


def show(cell):
    return "no such column" if cell is None else f"missing: {cell[1]}" if cell[0] == "" else cell[0] + (f" with reason {cell[1]}" if cell[1] else "")


def compare(reference, delivery_folder, run_folder, source=None, most=10):
    report = Report(most)
    report.chapter("reconciliation.csv", reconciliation(reference, delivery_folder))
    report.chapter("refused rows", refused(reference, delivery_folder, source))
    report.chapter("flow.csv", flow(reference, run_folder))
    report.chapter("coded.csv and missing.csv", families(reference, run_folder / "dataset"))
    counts = Counter(row["group"] for row in rows(reference / "coded.csv"))
    print("families of the reference: " + (", ".join(f"{group} {count}" for group, count in sorted(counts.items())) or "none"))
    return report.differences


def main(given=None, compared=compare, writer="reference.py", says=__doc__):
    parser = argparse.ArgumentParser(description=says)
    parser.add_argument("reference", type=Path, help=f"what {writer} wrote")
    parser.add_argument("delivery", type=Path, help="deliveries/<id> of the project: rejections.csv, reconciliation.csv")
    parser.add_argument("run", type=Path, help="--out of the project: dataset/, cohort/")
    parser.add_argument("--source", type=Path, help="the delivery itself, to show the rows that differ")
    parser.add_argument("--most", type=int, default=10, help="differences to print a chapter")
    options = parser.parse_args(given)
    return 1 if compared(options.reference, options.delivery, options.run, options.source, options.most) else 0


if __name__ == "__main__":
    sys.exit(main())
