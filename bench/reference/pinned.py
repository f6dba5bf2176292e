#!/usr/bin/env python3
"""Writes the few small deliveries that the build holds the project to, each with what the reference makes of it."""

import argparse
import contextlib
import io
import shutil
import sys
from pathlib import Path

import compare
import invent
import mutate
import reference
import shortterm
import shortterm_compare
import shortterm_invent

# seed, families, rate of faults, whether the delivery is spoilt as a whole
DELIVERIES = ((1, 12, 0, False), (2, 20, 0.02, False), (3, 20, 0.05, False), (5, 24, 0.1, False), (8, 24, 0.2, False), (13, 6, 0.1, True))
SHORT_TERM = ((20, 14, 0.03), (16, 14, 0.01), (39, 14, 0))  # of sub-study IV: seed, families, rate of faults
CODES = {
    "withdrawn by the agency": "withdrawn", "objected to research": "objected", "source rows refused": "source_rows_refused",
    "no supervision order": "no_supervision_order", "no new order in the window": "no_new_order_in_window",
    "conference established without a date": "conference_without_date",
    "conference established only before T1": "conference_before_t1",
    "conference proposed, declined or cancelled": "conference_not_established",
    "conference mentioned in the journal only": "conference_mentioned", "families read": "all", "left-truncated": "left_truncated"}


def pin(number, to, seed, families, rate, fatal):
    clean, delivery, expected = to / "clean", to / str(number) / "delivery", to / str(number) / "expected"
    invent.invent(families, seed, clean)
    mutate.mutate(clean, seed, rate, delivery, (), fatal)
    shutil.rmtree(clean)
    with contextlib.redirect_stderr(io.StringIO()):
        code = reference.main([str(delivery), "--out", str(expected), "--no-quota"])
    if code == 3:
        return f"{number}: refused whole"
    flow = compare.rows(expected / "flow.csv")
    reference.write(expected, "flow.csv", ("reason", "families", "children"), (
        (CODES.get(row["reason"], row["reason"]), row["families"], row["children"])
        for row in flow if row["reason"] != "quota reached"))
    rejected = sum(int(row["rejected"]) for row in compare.rows(expected / "reconciliation.csv"))
    return f"{number}: {rejected} rows refused, {len(compare.rows(expected / 'coded.csv'))} families coded"


def pin_short_term(number, to, seed, families, rate):
    clean, delivery, expected = to / "clean", to / "short-term" / str(number) / "delivery", to / "short-term" / str(number) / "expected"
    shortterm_invent.invent(families, seed, clean)
    mutate.mutate(clean, seed, rate, delivery)
    shutil.rmtree(clean)
    with contextlib.redirect_stderr(io.StringIO()):
        shortterm.main([str(delivery), "--out", str(expected)])
    steps = {reason: step_and_reason for step_and_reason, reason in shortterm_compare.OURS.items()}
    flow = compare.rows(expected / "flow.csv")
    reference.write(expected, "flow.csv", ("step", "reason", "families", "children"), (
        (*steps.get(row["reason"], ("excluded", row["reason"])), row["families"], row["children"]) for row in flow))
    rejected = sum(int(row["rejected"]) for row in compare.rows(expected / "reconciliation.csv"))
    return f"short-term {number}: {rejected} rows refused, {len(compare.rows(expected / 'coded.csv'))} families coded"


def main(given=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="src/test/resources/nl/terugblik/agreement; it is emptied first")
    options = parser.parse_args(given)
    shutil.rmtree(options.to, ignore_errors=True)
    for number, delivery in enumerate(DELIVERIES, 1):
        print(pin(number, options.to, *delivery))
    for number, delivery in enumerate(SHORT_TERM, 1):
        print(pin_short_term(number, options.to, *delivery))
    return 0


if __name__ == "__main__":
    sys.exit(main())
