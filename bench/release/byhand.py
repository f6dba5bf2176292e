"""What a careful checker would hide with pencil and table in hand: each table by itself, small counts and complements, one more of each
sum, and what rests on them. It knows neither other tables nor what follows from several rows; it is what the program is held beside.

Usage: byhand.py RUN [RELEASED...]     shares of figures hidden by hand and in released folders (or in releases/NAME/outside)"""
import pathlib
import sys

from attacker import COUNTS, GROUPS, hidden, is_figure, table, whole

FEW = 10


def is_binary(row):
    return row.get("value") or row.get("measure") == "odds_ratio" or row.get("test") in ("logistic", "chi_square", "fisher")


def small(count):
    return count is not None and 0 < count < FEW


def own(row):
    """The counts of a row by column."""
    counts = {column: whole(row[column]) for column in row if column in COUNTS and row[column]}
    if is_binary(row):
        counts.update({g: whole(row[g]) for g in GROUPS if row.get(g)})
    return counts


def gone(row):
    """The columns that the checker blackens in a row for what stands in it."""
    counts = own(row)
    black = {column for column, count in counts.items() if small(count)}
    for g in GROUPS:
        if g in counts and counts.get("n_" + g) is not None and small(counts["n_" + g] - counts[g]):
            black.add(g)
        if counts.get("n_" + g) is not None and "unknown_" + g in counts and small(counts["n_" + g] - counts["unknown_" + g]):
            black.add("unknown_" + g)
    parts = ["n_" + g for g in GROUPS]
    if "n" in counts and sum(part in black for part in parts) == 1:
        black.add(max(parts, key=lambda part: (part not in black, -(counts.get(part) or 0))))
    return black


def block(rows, column):
    """Of values that add up to a whole, one that is blackened alone is found by subtraction: the next smallest goes with it."""
    black = [row for row in rows if column in row["_gone"]]
    if len(black) == 1:
        others = sorted((whole(row[column]), i) for i, row in enumerate(rows) if row is not black[0] and whole(row.get(column)) is not None)
        if others:
            rows[others[0][1]]["_gone"].add(column)


def by_hand(run, names):
    filled = withheld = 0
    for file in (run / "tables" / name for name in sorted(names)):
        rows = table(file)
        for row in rows:
            row["_gone"] = gone(row)
        if file.name.startswith("baseline"):
            for variable in {row["variable"] for row in rows if row["value"]}:
                for g in GROUPS:
                    block([row for row in rows if row["variable"] == variable], g)
        if file.name == "transitions.csv":
            for step in {tuple(row[c] for c in ("group", "measure", "from", "to", "before")) for row in rows}:
                block([row for row in rows if tuple(row[c] for c in ("group", "measure", "from", "to", "before")) == step], "families")
        for row in rows:
            counts = own(row)
            for column, cell in row.items():
                if column == "_gone" or not is_figure(column, cell):
                    continue
                filled += 1
                side = next((g for g in GROUPS if column.startswith(g)), None)
                rests = {"n_" + side, side} if side else set(counts)
                withheld += column in row["_gone"] or column not in counts and bool(rests & row["_gone"])
    return filled, withheld


def main():
    run = pathlib.Path(sys.argv[1])
    for name in sys.argv[2:]:
        filled, withheld, few = hidden(pathlib.Path(name), run)
        print(f"{name}: {withheld} of {filled} figures hidden ({100 * withheld / filled:.0f}%), {few} are small counts themselves")
    released = {file.name for name in sys.argv[2:] for file in pathlib.Path(name).glob("tables/*.csv")}
    filled, withheld = by_hand(run, released or {file.name for file in run.glob("tables/*.csv")})
    print(f"by hand: {withheld} of {filled} figures hidden ({100 * withheld / filled:.0f}%)")


if __name__ == "__main__":
    main()
