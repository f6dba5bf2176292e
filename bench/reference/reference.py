#!/usr/bin/env python3
"""Takes in one canonical delivery and codes its cohort: a second, independent reading of the written rules.

Exit codes: 0 done, 2 wrong usage, 3 delivery refused, 8 cannot read or write.
"""

import argparse
import csv
import datetime
import sys
from pathlib import Path

import casefile
import coding
import cohort
import intake
from envelope import DeliveryRefused, DeltaUnsupported


def arguments(given):
    default = cohort.Study()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("delivery", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--no-quota", action="store_true", help="take every eligible family")
    parser.add_argument("--quota", type=int, default=default.quota)
    parser.add_argument("--from", dest="window_from", type=datetime.date.fromisoformat, default=default.window_from)
    parser.add_argument("--to", dest="window_to", type=datetime.date.fromisoformat, default=default.window_to)
    parser.add_argument("--index", choices=("latest", "earliest"), default=default.index)
    parser.add_argument("--index-spell-days", type=int, default=default.index_spell_days)
    parser.add_argument("--t2-default-days", type=int, default=default.t2_default_days)
    parser.add_argument("--t3-months", type=int, default=default.t3_months)
    return parser.parse_args(given)


def write(folder, name, header, rows):
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def refused_rows(delivery):
    for name, rows in delivery.rows.items():
        for row in rows:
            if row.state == "refused":
                yield name + ".csv", row.line, delivery.scope(row), row.rule


def run(delivery_folder, out, study):
    delivery = intake.Delivery(delivery_folder)
    families = casefile.assemble(delivery)
    cases, excluded = cohort.select(families, study)
    coded = {case.family.family_id: coding.code(case, delivery.extracted_on) for case in cases}
    out.mkdir(parents=True, exist_ok=True)
    write(out, "reconciliation.csv", ("table", "read", "accepted", "rejected", "duplicates"), delivery.reconciliation())
    write(out, "refused.csv", ("file", "line", "scope", "rule"), refused_rows(delivery))
    write(out, "flow.csv", ("step", "reason", "families", "children"), cohort.flow(families, cases, excluded))
    write(out, "coded.csv", ("family", "group", "t1", "t2", "t2_source", "t3", *coding.VARIABLES), (
        (case.family.family_id, case.group, case.t1, case.t2, case.t2_source, case.t3,
         *("" if isinstance(value, coding.Missing) else value for value in coded[case.family.family_id].values()))
        for case in cases))
    write(out, "missing.csv", ("family", "variable", "reason"), (
        (family, name, str(value)) for family, values in coded.items()
        for name, value in values.items() if isinstance(value, coding.Missing)))


def ended(work):
    """Does the work and gives the exit code it ends with, saying why where that is not 0."""
    try:
        work()
    except DeliveryRefused as refused:
        print(refused, file=sys.stderr)
        return 3
    except DeltaUnsupported as unsupported:
        print(unsupported, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Cannot read or write {error.filename}: {error.strerror}.", file=sys.stderr)
        return 8
    return 0


def main(given=None):
    options = arguments(given)
    study = cohort.Study(
        window_from=options.window_from, window_to=options.window_to, index=options.index,
        index_spell_days=options.index_spell_days, quota=None if options.no_quota else options.quota,
        t2_default_days=options.t2_default_days, t3_months=options.t3_months)
    return ended(lambda: run(options.delivery, options.out, study))


if __name__ == "__main__":
    sys.exit(main())
