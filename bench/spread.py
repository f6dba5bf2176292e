"""Spreads a study over processes, disturbs them and compares what comes of it; bench/spread.sh starts it."""
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

TICKS = os.sysconf("SC_CLK_TCK")
LEASE = 10
GRACE = 900


def seconds(pid, reaped=False):
    """The processor seconds of a process; with those of its children that have ended, where asked."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return sum(int(fields[at]) for at in ((11, 12, 13, 14) if reaped else (11, 12))) / TICKS


def server_seconds(postmaster):
    """The processor seconds of PostgreSQL, sessions that ended and that go on."""
    return seconds(postmaster, True) + sum(
        seconds(child) for child in pathlib.Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split())


class Bench:
    def __init__(self, options):
        self.root = pathlib.Path(options.root)
        self.place = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="terugblik-spread-"))
        self.place.mkdir(parents=True, exist_ok=True)
        self.program = options.program or str(self.root / "terugblik")
        self.study = options.study
        self.random = random.Random(options.seed)
        self.key = self.place / "key"
        self.key.write_text("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=\n")
        os.chmod(self.key, 0o600)
        self.work = self.place / "work"
        self.differences = []
        self.done = collections.Counter()
        self.workers = []
        jars = (self.root / "target/test-classpath").read_text(encoding="utf-8").strip()
        self.server = subprocess.Popen(
            ["java", "-Xmx200m", "-cp", f"{self.root}/target/test-classes:{self.root}/target/classes:{jars}",
             "nl.terugblik.database.PostgresForBench"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        first = self.server.stdout.readline().strip()
        if not first.startswith("PostgreSQL"):
            sys.exit(first)
        print(first, flush=True)
        self.database = self.asked("another")
        self.postmaster = self.find_postmaster()

    def asked(self, line):
        self.server.stdin.write(line + "\n")
        self.server.stdin.flush()
        return self.server.stdout.readline().strip()

    def find_postmaster(self):
        """The oldest process of a server that listens where the address says."""
        port = self.database.split("localhost:")[1].split("/")[0]
        for proc in sorted(pathlib.Path("/proc").glob("[0-9]*"), key=lambda found: int(found.name)):
            try:
                words = (proc / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if words[0].endswith(b"/postgres") and port.encode() in words:
                return int(proc.name)
        return 0

    def start(self, key, *words):
        said = open(self.place / "said", "ab")
        return subprocess.Popen(
            [self.program, *words, "--work", str(self.work), "--key-file", str(key), "--database", self.database],
            stdout=said, stderr=said, cwd=self.root)

    def must(self, *words):
        code = self.start(self.key, *words).wait()
        if code not in (0, 7):
            sys.exit(f"{words[0]} ended with {code}; see {self.place / 'said'}")

    def worker(self):
        worker = self.start(self.place / "worker.key", "worker", "--lease", str(LEASE))
        self.workers.append(worker)
        return worker

    def asking(self):
        return self.start(self.key, "study", self.study, "--spread")

    def left(self):
        """All that the last run left, by name."""
        run = max((self.work / "runs").iterdir(), key=lambda folder: int(folder.name.rsplit("-", 1)[1]))
        if run.name.endswith(".partial"):
            self.differences.append(f"{run.name} was never whole")
        return {str(file.relative_to(run)): hashlib.sha256(file.read_bytes()).hexdigest()
                for file in run.rglob("*") if file.is_file() and file.name != "run.json"}

    def compare(self, name, expected):
        left = self.left()
        for thing in sorted(set(left) | set(expected)):
            if left.get(thing) != expected.get(thing):
                self.differences.append(f"{name}: {thing}")

    def measured(self, name, expected, processes):
        while len(self.workers) < processes - 1:
            self.worker()
        time.sleep(8 if processes > 1 else 0)  # workers start
        before = [seconds(worker.pid) for worker in self.workers]
        server = server_seconds(self.postmaster) if self.postmaster else 0
        began = time.monotonic()
        asking = self.start(self.key, "study", self.study, *(["--spread"] if name != "alone" else []))
        _, status, usage = os.wait4(asking.pid, 0)
        asking.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - began
        if asking.returncode not in (0, 7):
            sys.exit(f"{name}: ended with {asking.returncode}; see {self.place / 'said'}")
        own = usage.ru_utime + usage.ru_stime
        workers = [round(seconds(worker.pid) - was, 1) for worker, was in zip(self.workers, before)]
        database = server_seconds(self.postmaster) - server if self.postmaster else 0
        print(f"{name:20} {wall:7.1f} s wall; processor: asking {own:.1f} s, workers {workers or 'none'}, PostgreSQL"
              f" {database:.1f} s, all {own + sum(workers) + database:.1f} s", flush=True)
        if expected:
            self.compare(name, expected)
        return wall

    def disturb(self, number, expected, wall):
        """One study in which something happens to some process; whoever was killed is started again."""
        while len(self.workers) < 2:
            self.worker()
        what = self.random.choice(["worker killed", "worker hung", "asking killed", "asking killed, workers hung", "cut off"])
        asking = self.asking()
        time.sleep(self.random.uniform(0, wall))
        victim = self.random.choice(self.workers)
        hung = []
        if asking.poll() is not None:
            what = "too late"
        elif what == "cut off":
            self.asked("cut " + self.database)
        elif what.startswith("worker killed"):
            victim.kill()
        elif what == "worker hung":
            hung = [victim]
        else:
            hung = self.workers if "hung" in what else []
        for worker in hung:
            worker.send_signal(signal.SIGSTOP)
        if what.startswith("asking killed"):
            asking.kill()
        try:
            code = asking.wait(GRACE)
            tries = 0
            while code not in (0, 7) and tries < 3:
                asking = self.asking()
                code = asking.wait(GRACE)
                tries += 1
        except subprocess.TimeoutExpired:
            asking.kill()
            code = "never"
        for worker in hung:
            worker.send_signal(signal.SIGCONT)
        if code not in (0, 7):
            self.differences.append(f"{number} ({what}): ended with {code}")
        else:
            self.compare(f"{number} ({what})", expected)
        self.workers = [worker for worker in self.workers if worker.poll() is None]
        self.done[what] += 1
        print(f"{number}: {what}; {len(self.differences)} differences so far", flush=True)
        for old in (self.work / "runs").iterdir():  # the first and the last tell enough
            if 1 < int(old.name.rsplit("-", 1)[1].split(".")[0]) < number:
                shutil.rmtree(old, ignore_errors=True)

    def close(self):
        for worker in self.workers:
            worker.kill()
        self.server.stdin.close()
        self.server.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", required=True)
    parser.add_argument("--families", type=int, default=20000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--study", default="jobs/ekc-follow-up.yaml")
    parser.add_argument("--program")
    parser.add_argument("--keep")
    options = parser.parse_args()
    bench = Bench(options)
    try:
        delivery = bench.place / "delivery"
        if not delivery.exists():
            subprocess.run([bench.program, "sample", "--families", str(options.families), "--seed", "5", "--to", str(delivery)],
                           check=True, stdout=subprocess.DEVNULL, cwd=bench.root)
        bench.must("intake", str(delivery))
        bench.must("worker-key", bench.study, "--to", str(bench.place / "worker.key"))
        print(f"{options.families:,} families", flush=True)
        bench.measured("alone", None, 1)
        expected = bench.left()
        for processes in (1, 2, 4):
            wall = bench.measured(f"spread over {processes}", expected, processes)
        for number in range(1, options.kills + 1):
            bench.disturb(number + 4, expected, wall)
    finally:
        bench.close()
    print(f"{sum(bench.done.values())} disturbed: " + ", ".join(f"{count} {what}" for what, count in sorted(bench.done.items())))
    for difference in bench.differences:
        print(difference)
    print(f"{len(bench.differences)} differences")
    if not options.keep:
        shutil.rmtree(bench.place, ignore_errors=True)
    sys.exit(1 if bench.differences else 0)


main()
