#!/usr/bin/env python3
"""Plants faults in an invented delivery, takes it in, and says of each rule what was planted, found and raised without cause.

Usage: bench/planted.py [families] [rate] [seed] [usual|all]      from the root of the project; 10000, 0.2, 1 and usual without
arguments; with all the delivery has recruitment, questionnaires and how conferences went too

A row that is refused for another (its parent, or the order it names) counts with that one. Warnings on rows that nothing
was planted in are counted apart: an invented family may be odd by itself.
"""
import collections
import csv
import pathlib
import re
import subprocess
import sys
import tempfile


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


families, rate, seed, tables = (sys.argv[1:] + ["10000", "0.2", "1", "usual"][len(sys.argv) - 1:])[:4]
with tempfile.TemporaryDirectory() as folder:
    root = pathlib.Path(folder)
    run = lambda *words: subprocess.run(["./terugblik", *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    run("sample", "--families", families, "--seed", seed, "--defects", rate, "--tables", tables, "--to", str(root / "delivery"))
    run("--work", str(root / "work"), "intake", str(root / "delivery"), "--max-rejected", "100%", "--max-rejected-table", "100%")
    planted = {(row["file"], row["line"], row["rule"]) for row in rows(root / "delivery" / "planted.csv")}
    found = rows(next((root / "work" / "deliveries").iterdir()) / "rejections.csv") if (root / "work").is_dir() else []

broken = {(file, line) for file, line, _ in planted}
counts = collections.defaultdict(lambda: [0, 0, 0, 0])
named = {(row["file"], row["line"], row["rule"]) for row in found}
for fault in planted:
    counts[fault[2]][0] += 1
    counts[fault[2]][1] += fault in named
for row in found:
    place = (row["file"], row["line"])
    if place in broken or row["rule"] == "parent_refused":
        continue
    other = re.search(r"See line (\d+)", row["message"])
    if row["severity"] == "warning":
        counts[row["rule"]][3] += 1
    elif not (other and (row["file"], other.group(1)) in broken):
        counts[row["rule"]][2] += 1

print(f"{families} families, rate {rate}, seed {seed}, {tables} tables")
print(f"{'rule':32}{'planted':>9}{'found':>9}{'without cause':>15}{'warnings apart':>16}")
for rule, (was_planted, was_found, false, apart) in sorted(counts.items()):
    print(f"{rule:32}{was_planted:>9}{was_found:>9}{false:>15}{apart:>16}")
total = [sum(count[i] for count in counts.values()) for i in range(4)]
print(f"{'all':32}{total[0]:>9}{total[1]:>9}{total[2]:>15}{total[3]:>16}")
sys.exit(0 if total[0] == total[1] and total[2] == 0 else 1)
