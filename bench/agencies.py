"""Takes agencies in side by side, kills some, and compares what comes of it; bench/agencies.sh starts it."""
import argparse
import collections
import hashlib
import json
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import time

from spread_hosts import Here, ended

STUDY = "jobs/ekc-follow-up.yaml"
HELD = 6


def is_data(thing):
    """Whether it is the same whatever the order; reports and crates list the deliveries in the order of their publication."""
    return not thing.startswith(("report/index", "ro-crate"))


class Bench:
    def __init__(self, options):
        self.root = pathlib.Path(options.root)
        self.place = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="terugblik-agencies-"))
        self.place.mkdir(parents=True, exist_ok=True)
        self.program = options.program or str(self.root / "terugblik")
        self.random = random.Random(options.seed)
        self.kills = options.kills
        self.key = self.place / "key"
        self.key.write_text("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=\n")
        os.chmod(self.key, 0o600)
        self.server = Here(self.root, self.place)
        self.faults = []
        self.done = collections.Counter()
        self.known = {}
        self.deliveries = [self.delivery(number, options.families) for number in range(1, options.agencies + 1)]

    def delivery(self, number, families):
        """A delivery of an agency of its own."""
        folder = self.place / f"agency-{number}"
        if not folder.exists():
            subprocess.run([self.program, "sample", "--families", str(families), "--seed", str(number), "--to", str(folder)],
                           check=True, stdout=subprocess.DEVNULL, cwd=self.root)
            (folder / "datapackage.json").unlink()
            head, line = (folder / "delivery.csv").read_text().splitlines()[:2]
            (folder / "delivery.csv").write_text(f"{head}\nAgency {number}," + line.split(",", 1)[1] + "\n")
        return folder

    def start(self, work, *words, out=None):
        said = out or open(self.place / "said", "ab")
        return subprocess.Popen([self.program, *words, "--work", str(work), "--key-file", str(self.key), "--database", self.database],
                                stdout=said, stderr=said, cwd=self.root)

    def must(self, work, *words, codes=(0, 7)):
        code = self.start(work, *words).wait()
        if code not in codes:
            self.faults.append(f"{' '.join(words)} ended with {code}")

    def register(self, name):
        self.database = self.server.asked("another")
        work = self.place / name
        shutil.rmtree(work, ignore_errors=True)
        return work

    def study(self, work):
        """What a study leaves, by name, and in which order the deliveries were published that it stands on."""
        self.must(work, "study", STUDY)
        run = max((work / "runs").iterdir(), key=lambda folder: folder.stat().st_mtime_ns)
        left = {str(file.relative_to(run)): hashlib.sha256(file.read_bytes()).hexdigest()
                for file in run.rglob("*") if file.is_file() and file.name != "run.json"}
        crate = json.loads((run / "ro-crate-metadata.json").read_text())["@graph"]
        order = [int(thing["name"].rsplit(" ", 1)[1]) for thing in crate if str(thing.get("name", "")).startswith("Delivery of Agency")]
        return left, tuple(order)

    def expected(self, order):
        """What it leaves where the agencies are taken in one after the other, in that order."""
        if order not in self.known:
            work = self.register("alone")
            began = time.monotonic()
            for number in order:
                self.must(work, "intake", str(self.deliveries[number - 1]))
            self.wall = time.monotonic() - began
            self.known[order], published = self.study(work)
            if published != order:
                self.faults.append(f"{order} was published as {published}")
            self.compare(f"in the order {order}", self.known[order], next(iter(self.known.values())), is_data)
        return self.known[order]

    def compare(self, name, left, expected, wanted=lambda thing: True):
        for thing in sorted(set(left) | set(expected)):
            if wanted(thing) and left.get(thing) != expected.get(thing):
                self.faults.append(f"{name}: {thing}")

    def beside(self, number):
        work = self.register(f"work-{number}")
        began = time.monotonic()
        running = {delivery: self.start(work, "intake", str(delivery)) for delivery in self.deliveries}
        asked = [self.start(work, "rekey"), self.start(work, "study", STUDY), self.start(work, "intake", str(self.deliveries[0]))]
        doomed = [delivery for delivery in self.deliveries if self.random.random() < self.kills]
        for moment, delivery in sorted((self.random.uniform(0, self.wall), delivery) for delivery in doomed):
            time.sleep(max(0, began + moment - time.monotonic()))
            if running[delivery].poll() is None:
                running[delivery].kill()
                self.done["killed"] += 1
            running[delivery].wait()
            running[delivery] = self.start(work, "intake", str(delivery))
        for delivery, process in running.items():
            code = process.wait()
            tries = 0
            while code == HELD and tries < 60:  # what was asked for beside it had the register first
                time.sleep(1)
                tries += 1
                code = self.start(work, "intake", str(delivery)).wait()
            self.done["taken in"] += 1
            if code:
                self.faults.append(f"register {number}: {delivery.name} ended with {code}")
        for process in asked:
            code = process.wait()
            self.done[f"asked beside, {code}"] += 1
            if code not in (0, 2, HELD, 4):
                self.faults.append(f"register {number}: what was asked beside it ended with {code}")
        self.must(work, "verify", codes=(0,))
        left, order = self.study(work)
        self.must(work, "verify", codes=(0,))
        lines = (work / "ledger" / "runs.jsonl").read_text().splitlines()
        if [json.loads(line)["n"] for line in lines] != list(range(1, len(lines) + 1)):
            self.faults.append(f"register {number}: the ledger's mirror does not count on")
        shutil.rmtree(work, ignore_errors=True)
        self.compare(f"register {number}", left, self.expected(order))
        print(f"{number}: {len(doomed)} of {len(running)} killed; {len(self.faults)} faults so far", flush=True)

    def run(self, rounds):
        forward = tuple(range(1, len(self.deliveries) + 1))
        self.expected(forward)
        self.expected(forward[::-1])
        for number in range(1, rounds + 1):
            self.beside(number)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", required=True)
    parser.add_argument("--agencies", type=int, default=4)
    parser.add_argument("--families", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--kills", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program")
    parser.add_argument("--keep")
    options = parser.parse_args()
    bench = Bench(options)
    try:
        bench.run(options.rounds)
    finally:
        bench.server.close()
    print(", ".join(f"{count} {what}" for what, count in sorted(bench.done.items())))
    ended(bench.faults, "faults", bench.place, options.keep)


main()
