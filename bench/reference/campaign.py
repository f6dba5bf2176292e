#!/usr/bin/env python3
"""Compares the project with the reference on many small deliveries, all in one Java machine; exit code 1 at any difference."""

import argparse
import contextlib
import io
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import compare
import invent
import mutate
import reference
import shortterm_campaign

RATES = (0, 0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3)


def plan(seed):
    """Families, rate of faults, whether the delivery is spoilt as a whole, whether the study has a quota, and which tables."""
    choice = random.Random(f"campaign {seed}")
    return choice.randint(30, 60), choice.choice(RATES), choice.random() < 0.02, choice.random() < 0.5, choice.choice(("usual", "all"))


def without_quota(study, folder):
    """A copy of the study without its quota, beside a copy of its instrument."""
    shutil.copytree(study.parent / "instruments", folder / "instruments", dirs_exist_ok=True)
    copy = folder / study.name
    copy.write_text(re.sub(r"(?m)^  quota:.*\n", "", study.read_text(encoding="utf-8")), encoding="utf-8")
    return copy


class Project:
    """The project, waiting in one Java machine for deliveries."""

    def __init__(self, command, log):
        self.log = log
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True)

    def ask(self, *paths):
        self.process.stdin.write("\t".join(map(str, paths)) + "\n")
        self.process.stdin.flush()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("The Java machine ended by itself; its log says why.")
        return line.strip()

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class FollowUp:
    """Sub-study V: half of the deliveries with the quota of its study, half without, half with every table."""

    def __init__(self, study, to):
        self.studies = {True: study.resolve(), False: without_quota(study, to.resolve() / "no-quota")}

    plan = staticmethod(plan)

    @staticmethod
    def invent(seed, to):
        families, _, _, _, tables = plan(seed)
        invent.invent(families, seed, to, tables)

    @staticmethod
    def spoilt(seed):
        _, rate, fatal, _, _ = plan(seed)
        return rate, fatal

    def study(self, seed):
        return self.studies[plan(seed)[3]]

    @staticmethod
    def read(seed, delivery, out):
        return reference.main([str(delivery), "--out", str(out), *([] if plan(seed)[3] else ["--no-quota"])])

    compare = staticmethod(compare.compare)


class Campaign:
    def __init__(self, project, question, to):
        self.project, self.question, self.to = project, question, to
        self.tally, self.differing = Counter(), []

    def prepare(self, seed):
        """Makes the delivery of a seed and asks the project to take it in; gives what the reference made of it."""
        rate, fatal = self.question.spoilt(seed)
        place = self.to / f"seed-{seed}"
        shutil.rmtree(place, ignore_errors=True)
        self.question.invent(seed, place / "clean")
        delivery = place / "delivery"
        if rate or fatal:
            mutate.mutate(place / "clean", seed, rate, delivery, (), fatal)
        else:
            shutil.copytree(place / "clean", delivery)
        self.project.ask(self.question.study(seed), delivery.resolve(), (place / "project").resolve())
        with contextlib.redirect_stderr(io.StringIO()):
            expected = self.question.read(seed, delivery, place / "reference")
        return seed, place, expected

    def settle(self, seed, place, expected):
        """Waits for the project and compares; the files stay where the two differ."""
        answer = self.project.answer()
        self.tally["deliveries"] += 1
        said = io.StringIO()
        if answer != str(expected):
            print(f"exit code: reference {expected}, project {answer}", file=said)
        elif expected == 0:
            self.count(place / "reference")
            with contextlib.redirect_stdout(said):
                folder = next((place / "project" / "work" / "deliveries").iterdir())
                same = self.question.compare(place / "reference", folder, place / "project" / "run", place / "delivery") == 0
            if same:
                said = io.StringIO()
        else:
            self.tally["refused whole"] += 1
        if said.getvalue():
            self.differing.append(seed)
            print(f"seed {seed}, {self.question.plan(seed)}\n{said.getvalue()}", flush=True)
        else:
            shutil.rmtree(place, ignore_errors=True)

    def count(self, out):
        for row in compare.rows(out / "reconciliation.csv"):
            self.tally["rows"] += int(row["read"])
            self.tally["refused rows"] += int(row["rejected"])
            self.tally["duplicates"] += int(row["duplicates"])
        coded = compare.rows(out / "coded.csv")
        self.tally["families coded"] += len(coded)
        self.tally["coded values"] += sum(len(row) - 6 for row in coded)


def main(given=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--classpath", required=True, help="classes and test classes of the project and what they need")
    parser.add_argument("--study", type=Path, required=True, help="the study as published; the one with a quota of 70 for sub-study V")
    parser.add_argument("--question", choices=("follow-up", "short-term"), default="follow-up", help="sub-study V or IV")
    parser.add_argument("--first", type=int, default=1, help="first seed")
    parser.add_argument("--count", type=int, default=1000, help="how many seeds")
    parser.add_argument("--to", type=Path, required=True, help="where the deliveries and outputs of differing seeds stay")
    options = parser.parse_args(given)
    options.to.mkdir(parents=True, exist_ok=True)
    question = {"follow-up": FollowUp, "short-term": shortterm_campaign.ShortTerm}[options.question](options.study, options.to)
    with open(options.to / "java.log", "w", encoding="utf-8") as log:
        project = Project(["java", "-Xmx448m", "-XX:+UseSerialGC", "-cp", options.classpath, "nl.terugblik.agreement.ManyRuns"], log)
        campaign, waiting = Campaign(project, question, options.to), []
        try:
            for seed in range(options.first, options.first + options.count):
                waiting.append(campaign.prepare(seed))
                if len(waiting) > 3:
                    campaign.settle(*waiting.pop(0))
            for each in waiting:
                campaign.settle(*each)
        except KeyboardInterrupt:
            print("Stopped early; the figures are of what was compared until then.")
        project.close()
    for name, number in campaign.tally.items():
        print(f"{name}: {number}")
    print(f"deliveries that differ: {len(campaign.differing)} {campaign.differing or ''}".strip())
    return 1 if campaign.differing else 0


if __name__ == "__main__":
    sys.exit(main())
