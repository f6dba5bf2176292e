#!/usr/bin/env python3
"""Invents deliveries by seed, spoils them, has both programs take them in and compares; exit code 1 at any difference."""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import compare
import invent
import mutate
import reference


def once(options, seed, place):
    """Whether the two agree on the delivery of one seed; its files stay in `place` where they do not."""
    clean, dirty, ours, work, run = (place / name for name in ("clean", "delivery", "reference", "work", "run"))
    invent.invent(options.families, seed, clean)
    fatal = options.fatal_every and seed % options.fatal_every == 0
    mutate.mutate(clean, seed, options.rate, dirty, options.skip, fatal)
    expected = reference.main([str(dirty), "--out", str(ours), *(["--no-quota"] if options.no_quota else [])])
    command = [options.project, "run", options.study, "--delivery", str(dirty), "--out", str(run), "--work", str(work)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    agreed = {0: (0, 7)}.get(expected, (expected,))
    if done.returncode not in agreed:
        print(f"exit code: reference {expected}, project {done.returncode}\n{done.stderr[-2000:]}")
        return False
    if expected != 0:
        return True
    deliveries = list((work / "deliveries").iterdir())
    return compare.compare(ours, deliveries[0], run, dirty) == 0


def main(given=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", required=True, help="the program to compare with, as in ./terugblik")
    parser.add_argument("--study", required=True, help="its study file; a quota other than 70 needs --no-quota")
    parser.add_argument("--first", type=int, default=1, help="first seed")
    parser.add_argument("--count", type=int, default=10, help="how many seeds")
    parser.add_argument("--families", type=int, default=400)
    parser.add_argument("--rate", type=float, default=0.02, help="faults planted per row")
    parser.add_argument("--fatal-every", type=int, default=0, help="every so many seeds, spoil the delivery as a whole")
    parser.add_argument("--skip", action="append", default=[], help="a kind of fault not to plant")
    parser.add_argument("--no-quota", action="store_true")
    parser.add_argument("--to", type=Path, required=True, help="where the deliveries and outputs of differing seeds stay")
    options = parser.parse_args(given)
    differing = 0
    for seed in range(options.first, options.first + options.count):
        place = options.to / f"seed-{seed}"
        shutil.rmtree(place, ignore_errors=True)
        print(f"seed {seed}", flush=True)
        if once(options, seed, place):
            shutil.rmtree(place, ignore_errors=True)
        else:
            differing += 1
    print(f"{differing} of {options.count} seeds differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
