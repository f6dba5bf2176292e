#!/usr/bin/env python3
"""Takes in one canonical delivery and codes sub-study IV, three months after the plan: a second, independent reading of its page.

Exit codes: 0 done, 2 wrong usage, 3 delivery refused, 8 cannot read or write.
"""

import argparse
import sys
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

import casefile
import intake
import questionnaires
import shortterm_cohort
import shortterm_rows
from coding import Missing
from reference import ended, refused_rows, write
from shortterm_coding import VARIABLES, Coder

APPROACHED = ("ethnicity", "parents_together", "mean_age_children")


def number(value):
    """A value as text: whole numbers plainly, fractions as decimals."""
    if isinstance(value, Missing):
        return ""
    return str(int(value) if value == int(value) else float(value))


def run(folder, out, study, instruments, prices):
    delivery = intake.Delivery(folder)
    families, research = casefile.assemble(delivery), shortterm_rows.assemble(delivery)
    cases, excluded = shortterm_cohort.select(families, research, delivery, study)
    coder = Coder([questionnaires.Instrument.read(path) for path in sorted(instruments.glob("*.yaml"))], questionnaires.Prices(prices))
    coded = {case.family.family_id: coder.code(case) for case in cases}
    out.mkdir(parents=True, exist_ok=True)
    write(out, "reconciliation.csv", ("table", "read", "accepted", "rejected", "duplicates"), delivery.reconciliation())
    write(out, "refused.csv", ("file", "line", "scope", "rule"), refused_rows(delivery))
    write(out, "flow.csv", ("reason", "families", "children"), shortterm_cohort.flow(families, cases, excluded))
    write(out, "coded.csv", ("family", "group", "t1", "t2", "t3", "analysed", *VARIABLES), (
        (case.family.family_id, case.group, case.t1, case.t2 or "", case.t3 or "", int(case.analysed),
         *map(number, coded[case.family.family_id].values())) for case in cases))
    write(out, "missing.csv", ("family", "variable", "reason"), (
        (family, name, str(value)) for family, values in coded.items()
        for name, value in values.items() if isinstance(value, Missing)))
    write(out, "approached.csv", ("answer", "variable", "value", "families", "sum"),
          approached(families, research, delivery, study, coder, coded, excluded))


def approached(families, research, delivery, study, coder, coded, excluded):
    """How many of those that refused, and of those that consented, have each value of what was known by T1."""
    counts = defaultdict(lambda: [0, Fraction(0)])
    for name, family in families.items():
        reason = excluded.get(name)
        if reason is None or shortterm_cohort.consented(reason):
            answer = "consented"
        elif shortterm_cohort.refused(research[name], reason):
            answer = "refused"
        else:
            continue
        values = coded.get(name)
        if values is None:
            t1 = shortterm_cohort.index_date(family, research[name], delivery.organisation, study)
            case = shortterm_cohort.case(family, research[name], "control", False, t1, None, t1, [], study)
            values = coder.background(case) | coder.plainly(case)
        for variable in APPROACHED:
            value = values[variable]
            if not isinstance(value, Missing):
                mean = variable == "mean_age_children"
                found = counts[answer, variable, "" if mean else str(value)]
                found[0] += 1
                found[1] += Fraction(value) if mean else 0
    return ((*key, found, float(total)) for key, (found, total) in sorted(counts.items()))


def arguments(given):
    jobs = Path(__file__).resolve().parents[2] / "jobs" / "instruments"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("delivery", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--instruments", type=Path, default=jobs / "scales")
    parser.add_argument("--prices", type=Path, default=jobs / "prices" / "prices.yaml")
    parser.add_argument("--assign", choices=("as_treated", "as_offered"), default="as_treated")
    parser.add_argument("--index", choices=("earliest", "latest"), default="earliest")
    return parser.parse_args(given)


def main(given=None):
    options = arguments(given)
    study = shortterm_cohort.ShortTerm(index=options.index, assign=options.assign)
    return ended(lambda: run(options.delivery, options.out, study, options.instruments, options.prices))


if __name__ == "__main__":
    sys.exit(main())
