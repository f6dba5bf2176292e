#!/usr/bin/env python3
"""Compares what shortterm.py wrote of a delivery with what the project wrote of it; exit code 1 where they differ."""

import sys

import compare

OURS = {("read", "all"): "families_read", ("read", "left_truncated"): "left_truncated", ("cohort", "experimental"): "completed",
        ("cohort", "control"): "control", ("not_analysed", "not_realised"): "not_realised", ("not_analysed", "no_plan"): "no_plan"}
WITHOUT = ("t2_source", "conference_begun", "conference_price")  # of the project alone


def flow(reference, project):
    mine = {row["reason"]: (row["families"], row["children"]) for row in compare.rows(reference / "flow.csv")}
    yours = {OURS.get((row["step"], row["reason"]), row["reason"] if row["step"] == "excluded" else " ".join((row["step"], row["reason"]))):
             (row["families"], row["children"]) for row in compare.rows(project / "cohort" / "flow.csv")}
    none = ("0", "0")
    return [f"{reason}: reference {mine.get(reason, none)}, project {yours.get(reason, none)} (families, children)"
            for reason in {**mine, **yours} if mine.get(reason, none) != yours.get(reason, none)]


def approached(reference, project):
    mine, yours = ({(row["answer"], row["variable"], row["value"]): row for row in compare.rows(path)}
                   for path in (reference / "approached.csv", project / "cohort" / "approached.csv"))
    found = []
    for key in {**mine, **yours}:
        one, other = mine.get(key), yours.get(key)
        if not one or not other or one["families"] != other["families"] or not compare.same(one["sum"], other["sum"]):
            found.append(f"{' '.join(key)}: reference {one}, project {other}")
    return found


def compare_all(reference, delivery_folder, run_folder, source=None, most=10):
    report = compare.Report(most)
    report.chapter("reconciliation.csv", compare.reconciliation(reference, delivery_folder))
    report.chapter("refused rows", compare.refused(reference, delivery_folder, source))
    report.chapter("flow.csv", flow(reference, run_folder))
    report.chapter("approached.csv", approached(reference, run_folder))
    report.chapter("coded.csv and missing.csv", compare.families(reference, run_folder / "dataset", WITHOUT))
    return report.differences


if __name__ == "__main__":
    sys.exit(compare.main(None, compare_all, "shortterm.py", __doc__))
