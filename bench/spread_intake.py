"""Spreads an intake over processes, kills some of them and compares what comes of it; bench/spread.sh --intake starts it."""
import argparse
import collections
import hashlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from spread_hosts import Here, ended, seconds, server_seconds

LEASE = 10
GRACE = 900
WHAT = ["worker killed", "worker hung", "asking killed", "asking killed, workers hung"]


class Trial:
    """One intake into an empty register, with a work folder of its own."""

    def __init__(self, bench, name):
        self.bench = bench
        self.database = bench.net.asked("another")
        self.work = bench.place / name
        self.workers = []

    def start(self, key, *words):
        said = open(self.bench.place / "said", "ab")
        return subprocess.Popen([self.bench.program, *words, "--work", str(self.work), "--key-file", str(key),
                                 "--database", self.database], stdout=said, stderr=said, cwd=self.bench.root)

    def intake(self, *options):
        return self.start(self.bench.key, "intake", str(self.bench.delivery), *options)

    def lend(self, workers):
        if not workers:
            return
        self.start(self.bench.key, "intake", str(self.bench.refused)).wait()  # makes the register
        if not self.bench.worker_key.exists():
            self.start(self.bench.key, "worker-key", "--intake", "--to", str(self.bench.worker_key)).wait()
        for _ in range(workers):
            self.workers.append(self.start(self.bench.worker_key, "worker", "--lease", str(LEASE)))
        time.sleep(self.bench.pause)

    def left(self):
        """All that it left: what the register holds, opened, and every file for the steward."""
        out = self.work / "dump"
        subprocess.run(["java", "-Xmx1g", "-cp", self.bench.classes, "nl.terugblik.register.RegisterDump", str(self.work),
                        str(self.bench.key), str(out), self.database], check=True, stderr=subprocess.DEVNULL)
        left = {"register": hashlib.sha256(out.read_bytes()).hexdigest()}
        for file in (self.work / "deliveries").rglob("*"):
            if file.is_file() and ".refused" not in str(file):
                left[str(file.relative_to(self.work))] = hashlib.sha256(file.read_bytes()).hexdigest()
        if (self.work / "spool").exists() and any((self.work / "spool").iterdir()):
            left["spool"] = "is left"
        return left

    def close(self):
        for worker in self.workers:
            worker.kill()
            worker.wait()
        shutil.rmtree(self.work, ignore_errors=True)


class Bench:
    def __init__(self, options):
        self.root = pathlib.Path(options.root)
        self.place = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="terugblik-spread-"))
        self.place.mkdir(parents=True, exist_ok=True)
        self.program = options.program or str(self.root / "terugblik")
        self.random = random.Random(options.seed)
        self.pause = options.pause
        self.key = self.place / "key"
        self.key.write_text("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=\n")
        os.chmod(self.key, 0o600)
        self.worker_key = self.place / "worker.key"
        self.refused = self.place / "refused"
        self.refused.mkdir(exist_ok=True)
        self.delivery = self.place / "delivery"
        if not self.delivery.exists():
            subprocess.run([self.program, "sample", "--families", str(options.families), "--seed", "5", "--to",
                            str(self.delivery)], check=True, stdout=subprocess.DEVNULL, cwd=self.root)
        jars = (self.root / "target/test-classpath").read_text(encoding="utf-8").strip()
        self.classes = f"{self.root}/target/test-classes:{self.root}/target/classes:{jars}"
        self.net = Here(self.root, self.place)
        self.differences = []
        self.done = collections.Counter()

    def compare(self, name, left, expected):
        for thing in sorted(set(left) | set(expected)):
            if left.get(thing) != expected.get(thing):
                self.differences.append(f"{name}: {thing}")

    def measured(self, name, workers, expected):
        trial = Trial(self, name.replace(" ", "-"))
        trial.lend(workers)
        before = [seconds(worker.pid) for worker in trial.workers]
        server = server_seconds(self.net.postmaster)
        began = time.monotonic()
        asking = trial.intake(*(["--spread"] if name != "alone" else []))
        _, status, usage = os.wait4(asking.pid, 0)
        asking.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - began
        if asking.returncode != 0:
            sys.exit(f"{name}: ended with {asking.returncode}; see {self.place / 'said'}")
        own = usage.ru_utime + usage.ru_stime
        lent = [round(seconds(worker.pid) - was, 1) for worker, was in zip(trial.workers, before)]
        database = server_seconds(self.net.postmaster) - server
        print(f"{name:22} {wall:7.1f} s wall; processor: asking {own:.1f} s, workers {lent or 'none'}, PostgreSQL"
              f" {database:.1f} s, all {own + sum(lent) + database:.1f} s", flush=True)
        left = trial.left()
        if expected:
            self.compare(name, left, expected)
        trial.close()
        return wall, left

    def disturb(self, number, expected, wall):
        """One intake in which something happens to some process; whoever was killed is started again."""
        trial = Trial(self, f"trial-{number}")
        trial.lend(2)
        what = self.random.choice(WHAT)
        asking = trial.intake("--spread")
        time.sleep(self.random.uniform(0, wall))
        hung = [trial.workers[0]] if what == "worker hung" else trial.workers if "workers hung" in what else []
        if asking.poll() is not None:
            what = "too late"
        elif what == "worker killed":
            trial.workers[0].kill()
        for worker in hung:
            worker.send_signal(signal.SIGSTOP)
        if what.startswith("asking killed"):
            asking.kill()
        code = self.ended(trial, asking)
        for worker in hung:
            worker.send_signal(signal.SIGCONT)
        if code != 0:
            self.differences.append(f"{number} ({what}): ended with {code}")
        else:
            self.compare(f"{number} ({what})", trial.left(), expected)
        self.done[what] += 1
        print(f"{number}: {what}; {len(self.differences)} differences so far", flush=True)
        trial.close()

    def ended(self, trial, asking):
        try:
            code = asking.wait(GRACE)
            until = time.monotonic() + 300
            while code != 0 and time.monotonic() < until:
                time.sleep(5 if code == 6 else 0)
                code = trial.intake("--spread").wait(GRACE)
            return code
        except subprocess.TimeoutExpired:
            asking.kill()
            return "never"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", required=True)
    parser.add_argument("--intake", action="store_true")
    parser.add_argument("--families", type=int, default=20000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", default="0,1,2")
    parser.add_argument("--pause", type=float, default=8, help="seconds that workers get to start")
    parser.add_argument("--program")
    parser.add_argument("--keep")
    options = parser.parse_args()
    bench = Bench(options)
    try:
        print(f"intake of {options.families:,} families", flush=True)
        wall, expected = bench.measured("alone", 0, None)
        for workers in options.workers.split(","):
            wall, _ = bench.measured(f"spread with {workers} workers", int(workers), expected)
        for number in range(1, options.kills + 1):
            bench.disturb(number, expected, wall)
    finally:
        bench.net.close()
    print(f"{sum(bench.done.values())} disturbed: " + ", ".join(f"{count} {what}" for what, count in sorted(bench.done.items())))
    ended(bench.differences, "differences", bench.place, options.keep)


main()
