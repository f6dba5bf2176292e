"""Sequences of releases, each by somebody who keeps everything, attacked after the last; bench/release.sh starts it."""
import argparse
import base64
import collections
import csv
import datetime
import os
import pathlib
import random
import re
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile

import attacker

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("TERUGBLIK", str(ROOT / "terugblik"))
FLOOR = 10
Answer = collections.namedtuple("Answer", "code out err seconds")
YEAR = ("2012-05-07", "2013-12-31")
WINDOWS = [("2012-05-07", "2012-11-15"), ("2012-11-16", "2013-06-10"), ("2013-06-11", "2013-12-31")]
DATASET = """dataset:
  variables: [t1, ethnicity, n_children, parents_together, extended_after_1y, neglect_t1]
  quasi_identifiers: [{quasi}]
  dates: {dates}
  bands: {{n_children: {bands}}}
"""
PLANS = {
    "tables": "tables: all\n",
    "threshold": "threshold: 20\ntables: [baseline, outcomes, missing]\n",
    "some": "tables: [baseline, outcomes]\n",
    "dataset": DATASET.format(quasi="ethnicity, n_children", dates="year", bands="[2, 4]"),
    "bands": DATASET.format(quasi="ethnicity, n_children", dates="year", bands="[3]"),
    "coarser": DATASET.format(quasi="ethnicity, n_children", dates="year", bands="[4]"),
    "quasi": DATASET.format(quasi="ethnicity, parents_together", dates="quarter", bands="[2, 4]"),
}
KNOWN = ["t1", "n_children"]  # by these a family is known, whether a plan names them or not
QUASI = {name: list(dict.fromkeys(re.search(r"quasi_identifiers: \[(.*)\]", plan).group(1).split(", ") + KNOWN))
         for name, plan in PLANS.items() if "dataset" in plan}
MOVES = [*PLANS, "windows", "delta", "objection", "erasure", "requester", "moved"]


class Program:
    """The program: a process for each time it is asked, or, where ASKED names one that is asked in turn, that one for all."""

    def __init__(self):
        self.one = os.environ.get("ASKED")
        self.process = self.one and subprocess.Popen(shlex.split(self.one), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, arguments, typed=""):
        """The exit code, what it said, what else, and the processor time."""
        if not self.one:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            done = subprocess.run([PROGRAM, *arguments], input=typed, capture_output=True, text=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            return done.returncode, done.stdout, done.stderr, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        before = self.seconds()
        encoded = (b"." + base64.b64encode(word.encode()) for word in (typed.rstrip("\n"), *arguments))
        self.process.stdin.write(b" ".join(encoded) + b"\n")
        self.process.stdin.flush()
        code, *said = self.process.stdout.readline().split()
        out, err = (base64.b64decode(word[1:]).decode() for word in said)
        return int(code), out, err, self.seconds() - before

    def seconds(self):
        of = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(of[11]) + int(of[12])) / os.sysconf("SC_CLK_TCK")


class House:
    """A work folder with its deliveries, studies and releases."""

    def __init__(self, program, folder, delivery, number):
        self.program = program
        self.day = datetime.date(2015, 6, 29)
        self.folder, self.delivery, self.number = folder, delivery, random.Random(number)
        self.work = folder / "work"
        self.canonical = (delivery / "families.csv").exists()
        self.said, self.released, self.refused, self.seconds = [], [], [], []
        shutil.copytree(ROOT / "jobs", folder / "jobs")
        self.study("open", YEAR)
        self.taken = self.without_one() if self.canonical else delivery
        self.run = self.carry_out("open", self.taken)
        for name in ("anna", "ben", "carla"):
            self.ask("release", "key", name, "--to", folder / "keys")
            self.ask("release", "register", name, folder / "keys" / (name + ".public.pem"))

    def ask(self, *arguments, typed="", codes=(0,)):
        code, out, err, seconds = self.program.ask(["--work", str(self.work), *map(str, arguments)], typed)
        if code not in codes:
            sys.exit(f"{' '.join(map(str, arguments))}: {code}\n{out[-500:]}{err[-500:]}")
        return Answer(code, out, err, seconds)

    def study(self, name, window):
        text = (ROOT / "jobs/ekc-follow-up.yaml").read_text(encoding="utf-8")
        text = re.sub(r"(?m)^  quota:.*\n", "", text).replace("from: " + YEAR[0], "from: " + window[0]).replace("to: " + YEAR[1], "to: " + window[1])
        (self.folder / "jobs" / (name + ".yaml")).write_text(text, encoding="utf-8")

    def carry_out(self, name, delivery):
        out = self.folder / f"run-{len(list(self.folder.glob('run-*')))}"
        source = [] if self.canonical else ["--source", "agency-zuid"]
        self.ask("run", self.folder / "jobs" / (name + ".yaml"), "--delivery", delivery, *source, "--out", out, codes=(0, 7))
        return out

    def edited(self, name, left_out):
        """The delivery of the next day."""
        to = self.folder / name
        self.day += datetime.timedelta(days=1)
        shutil.copytree(self.delivery, to)
        for beside in ("planted.csv", "datapackage.json"):
            (to / beside).unlink(missing_ok=True)
        card = (to / "delivery.csv").read_text(encoding="utf-8")
        (to / "delivery.csv").write_text(re.sub(r"\d{4}-\d\d-\d\d", str(self.day), card), encoding="utf-8")
        children = set()
        for file in sorted(to.glob("*.csv"), key=lambda f: f.name != "children.csv"):
            with open(file, encoding="utf-8-sig", newline="") as lines:
                rows = list(csv.reader(lines))
            kept = rows[:1]
            for row in rows[1:]:
                cells = dict(zip(rows[0], row))
                if left_out and (cells.get("family_id") == left_out or cells.get("child_id") in children):
                    children.update([cells["child_id"]] if file.name == "children.csv" else [])
                else:
                    kept.append(row)
            with open(file, "w", encoding="utf-8", newline="") as lines:
                csv.writer(lines, lineterminator="\n").writerows(kept)
        return to

    def some_family(self):
        lines = (self.delivery / "plans.csv").read_text(encoding="utf-8").splitlines()
        place = lines[0].split(",").index("family_id")
        return self.number.choice(sorted({line.split(",")[place] for line in lines[1:]}))

    def without_one(self):
        return self.edited("minus", self.some_family())

    def release(self, name, run, by="anna"):
        plan = self.folder / "plan.yaml"
        plan.write_text(f"release: {name}\nto: whoever keeps everything\n{PLANS[name]}", encoding="utf-8")
        keys = lambda who: ("--as", who, "--sign-with", self.folder / "keys" / (who + ".private.pem"))
        asked = self.ask("release", "request", run, plan, *keys(by), codes=(0, 2, 5, 7))
        self.seconds.append(asked.seconds)
        if asked.code:
            self.refused.append((name, asked.err.strip()[:200]))
            return
        release = re.search(r"(?m)^Release (\S+):$", asked.out).group(1)
        out = self.folder / f"out-{len(self.released)}"
        self.ask("release", "review", release, *keys("ben"))
        approved = self.ask("release", "approve", release, *keys("ben"), "--to", out, codes=(0, 2))
        if approved.code:
            self.refused.append((name, approved.err.strip()[:200]))
            return
        self.ask("release", "verify", out)
        self.released.append((name, run, out, self.work / "releases" / release))

    def move(self, name):
        if name in PLANS:
            self.release(name, self.run)
        elif name == "windows":
            for i, window in enumerate(WINDOWS):
                self.study(f"window-{i}", window)
                self.release("some", self.carry_out(f"window-{i}", self.taken))
        elif name == "requester":
            self.release("tables", self.run, by="carla")
        elif name == "moved":
            moved = self.folder / f"moved-{len(self.released)}"
            shutil.copytree(self.work, moved)
            self.work = moved
            self.release("some", self.run)
        elif not self.canonical:
            return
        elif name == "delta":
            self.taken = self.edited(f"delta-{len(self.said)}", "")
            self.run = self.carry_out("open", self.taken)
            self.release("some", self.run)
        elif name == "objection":
            to = self.edited(f"objection-{len(self.said)}", "")
            with open(to / "objections.csv", "a", encoding="utf-8") as objections:
                objections.write(self.some_family() + ",2015-06-01\n")
            self.taken = to
            self.run = self.carry_out("open", to)
            self.release("some", self.run)
        elif name == "erasure":
            keep = self.folder / f"kept-{len(self.said)}"  # what the attacker's findings are held against
            shutil.copytree(self.run, keep)
            self.released = [(n, keep if r == self.run else r, o, i) for n, r, o, i in self.released]
            organisation = (self.taken / "delivery.csv").read_text(encoding="utf-8").splitlines()[1].split(",")[0]
            self.ask("forget", "--organisation", organisation, typed=self.some_family() + "\n", codes=(0, 2))
            self.run = self.carry_out("open", self.taken)
            self.release("some", self.run)
        self.said.append(name)
        if os.environ.get("TELL"):
            print("  ", name, len(self.released), len(self.refused), [round(s, 1) for s in self.seconds], file=sys.stderr, flush=True)

    def verdict(self):
        scopes, datasets, told, share = {}, [], [], [0, 0, 0]
        for name, run, out, own in self.released:
            if name in QUASI:
                datasets.append((own, run, QUASI[name]))
            else:
                scopes.setdefault(run, attacker.Scope(run)).tell(out)
                told += [("spoken", *what) for what in attacker.spoken(out, FLOOR)]
                share = [a + b for a, b in zip(share, attacker.hidden(out, run))]
        attacked, in_whole, narrow = attacker.attack(list(scopes.values()), FLOOR)
        told += [("counts", *what) for what in narrow]
        alone, by_place = attacker.joined(datasets, FLOOR)
        told += [("joined", combination) for combination in alone]
        if by_place > 5 * len(datasets):
            told.append(("by place", by_place))
        return (attacked, in_whole), told, share


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--families", type=int, default=1500)
    arguments.add_argument("--studies", type=int, default=20)
    arguments.add_argument("--releases", type=int, default=5)
    arguments.add_argument("--first", type=int, default=1)
    arguments.add_argument("--no-samples", action="store_true")
    asked = arguments.parse_args()
    sources = [] if asked.no_samples else [("agency-north", ROOT / "sample-dossiers/agency-north"), ("agency-zuid", ROOT / "sample-dossiers/agency-zuid")]
    failed, totals, seconds = 0, [0, 0, 0], []
    program = Program()
    with tempfile.TemporaryDirectory() as place:
        for seed in range(asked.first, asked.first + asked.studies):
            sources.append((f"seed {seed}", pathlib.Path(place) / f"delivery-{seed}"))
        for number, (name, delivery) in enumerate(sources, start=asked.first):
            if not delivery.exists():
                program.ask(["--work", f"{place}/none", "sample", "--families", str(asked.families), "--seed", name.split()[1], "--to", str(delivery)])
            folder = pathlib.Path(place) / f"house-{number}"
            folder.mkdir()
            house = House(program, folder, delivery, number)
            moves = random.Random(number).sample(MOVES, asked.releases)
            for move in moves:
                house.move(move)
            attacked, told, share = house.verdict()
            totals = [a + b for a, b in zip(totals, share)]
            seconds += house.seconds
            failed += bool(told)
            print(f"{name}: {', '.join(moves)}: {len(house.released)} released, {len(house.refused)} refused; {attacked[0]} small counts attacked, {attacked[1]} in whole numbers too, "
                  f"{len(told)} told; {share[1]} of {share[0]} figures hidden", flush=True)
            for what in told[:5]:
                print("   TOLD", *what, flush=True)
            for move, why in house.refused:
                print(f"   refused {move}: {why}", flush=True)
            shutil.rmtree(folder)
    share = 100 * totals[1] / max(1, totals[0])
    print(f"{len(sources)} sequences, {failed} of which told something; {share:.0f}% of figures hidden ({100 * totals[2] / max(1, totals[0]):.0f}% are small"
          f" counts themselves); {sum(seconds) / max(1, len(seconds)):.1f} processor seconds a request")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
