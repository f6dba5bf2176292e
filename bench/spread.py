"""Spreads a study over processes, disturbs them and compares what comes of it; bench/spread.sh starts it."""
import argparse
import collections
import datetime
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from spread_hosts import Here, Networked, ended, seconds, server_seconds

LEASE = 10
GRACE = 900
TOO_LATE = "too late"
IN_PARTS = ["screen families", "code cohort", "write files and tables"]
OF_PROCESSES = ["worker killed", "worker hung", "asking killed", "asking killed, workers hung", "sessions cut"]
OF_HOSTS = ["worker cut off", "worker cut off for a while", "all cut off for a moment", "worker without power",
            "asking without power, and asked elsewhere"]


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
        self.names = {}
        self.made = 0
        self.net = Networked(self.root, self.place, bool(options.delays)) if options.network else Here(self.root, self.place)

    def start(self, key, *words, host="asking", out=None):
        said = out or open(self.place / "said", "ab")
        return subprocess.Popen(
            self.net.command(host, [self.program, *words, "--work", str(self.work), "--key-file", str(key), "--database",
                                    self.net.database]),
            stdout=said, stderr=subprocess.DEVNULL if out else said, cwd=self.root)

    def must(self, *words):
        code = self.start(self.key, *words).wait()
        if code not in (0, 7):
            sys.exit(f"{words[0]} ended with {code}; see {self.place / 'said'}")

    def worker(self):
        taken = {self.names[worker.pid] for worker in self.workers}
        name = next(f"worker {number}" for number in range(1, 100) if f"worker {number}" not in taken)
        worker = self.start(self.place / "worker.key", "worker", "--lease", str(LEASE), host=name)
        self.names[worker.pid] = name
        self.workers.append(worker)

    def asking(self, host="asking"):
        return self.start(self.key, "study", self.study, "--spread", host=host)

    def left(self):
        """All that the last run left, by name."""
        run = max((self.work / "runs").iterdir(), key=lambda folder: int(folder.name.rsplit("-", 1)[1].split(".")[0]))
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
        server = server_seconds(self.net.postmaster) if self.net.postmaster else 0
        carried = self.net.carried()
        written = self.net.written() if self.net.networked else (0, 0)
        began = time.monotonic()
        asking = self.start(self.key, "study", self.study, *([] if name.startswith("alone") else ["--spread"]))
        _, status, usage = os.wait4(asking.pid, 0)
        asking.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - began
        if asking.returncode not in (0, 7):
            sys.exit(f"{name}: ended with {asking.returncode}; see {self.place / 'said'}")
        own = usage.ru_utime + usage.ru_stime
        workers = [round(seconds(worker.pid) - was, 1) for worker, was in zip(self.workers, before)]
        database = server_seconds(self.net.postmaster) - server if self.net.postmaster else 0
        print(f"{name:32} {wall:7.1f} s wall; processor: asking {own:.1f} s, workers {workers or 'none'}, PostgreSQL"
              f" {database:.1f} s, all {own + sum(workers) + database:.1f} s", flush=True)
        if self.net.networked:
            now = self.net.carried()
            by_host = ", ".join(
                f"{host} {now[host][0] - carried.get(host, (0, 0))[0]:.1f} and {now[host][1] - carried.get(host, (0, 0))[1]:.1f}"
                for host in now if host == "asking" or host in self.names.values())
            after = self.net.written()
            print(f"{'':32} MB from PostgreSQL and to it: {by_host}; its log {after[0] - written[0]:.1f}, pages that it looked at"
                  f" {after[1] - written[1]:.0f}", flush=True)
        if expected:
            self.compare(name, expected)
        return wall

    def shown(self):
        with tempfile.TemporaryFile() as out:
            self.start(self.key, "show", "last", "--json", out=out).wait()
            out.seek(0)
            return json.load(out)

    def predict(self):
        """What the times of the last run's steps allow with more machines of this kind, by Amdahl."""
        steps = {step["name"]: length(step) for step in self.shown()["steps"]}
        whole = sum(took for name, took in steps.items() if ":" not in name)
        parts = {step: steps[step] for step in IN_PARTS if step in steps}
        longest = {step: max(took for name, took in steps.items() if name.startswith(step + ":")) for step in parts}
        serial = whole - sum(parts.values())
        print(f"serial {serial:.1f} s of {whole:.1f} s in steps ({100 * serial / whole:.0f} %); " + ", ".join(
            f"{step} {took:.1f} s, its longest part {longest[step]:.1f} s" for step, took in parts.items()))
        print("predicted, where the steps in parts go on all machines at once and no faster than their longest part, and PostgreSQL"
              " keeps up: " + ", ".join(
                  f"{machines} machines {whole / (serial + sum(max(took / machines, min(took, longest[step])) for step, took in parts.items())):.2f} x"
                  for machines in (1, 2, 4, 8, 16, 32)), flush=True)

    def disturb(self, number, expected, wall):
        """One study in which something happens to some process or host; whoever was killed is started again."""
        while len(self.workers) < 2:
            self.worker()
        what = self.random.choice(OF_HOSTS if self.net.networked else OF_PROCESSES)
        asking = self.asking()
        time.sleep(self.random.uniform(0, wall))
        victim = self.random.choice(self.workers)
        hung, cut = [], []
        if asking.poll() is not None:
            what = TOO_LATE
        elif what == "sessions cut":
            self.net.cut_sessions()
        elif what == "worker killed":
            victim.kill()
        elif what == "worker hung":
            hung = [victim]
        elif what == "asking killed, workers hung":
            hung = list(self.workers)
        elif self.net.networked:
            cut = {"worker": [self.names[victim.pid]], "asking": ["asking"]}.get(
                what.split()[0], ["asking", *(self.names[worker.pid] for worker in self.workers)])
        for worker in hung:
            worker.send_signal(signal.SIGSTOP)
        for host in cut:
            self.net.link(host, "down")
        if what.startswith("asking killed"):
            asking.kill()
        if "without power" in what:  # nobody hears that it is gone
            (asking if what.startswith("asking") else victim).kill()
        if what in ("worker cut off for a while", "all cut off for a moment"):
            time.sleep(3 if what.startswith("all") else 2 * LEASE)
            for host in cut:
                self.net.link(host, "up")
            cut = []
        code = self.ended(asking, elsewhere=what.endswith("elsewhere"))
        for worker in hung:
            worker.send_signal(signal.SIGCONT)
        for host in cut:
            self.net.link(host, "up")
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

    def ended(self, asking, elsewhere):
        """How the study ends, which is asked for again where it did not; where its host is cut off, on another, which must wait."""
        try:
            code = 6 if elsewhere else asking.wait(GRACE)
            until = time.monotonic() + 300
            while code not in (0, 7) and time.monotonic() < until:
                time.sleep(5 if code == 6 else 0)
                code = self.asking("elsewhere" if elsewhere else "asking").wait(GRACE)
            return code
        except subprocess.TimeoutExpired:
            asking.kill()
            return "never"

    def close(self):
        for worker in self.workers:
            worker.kill()
        self.net.close()


def length(step):
    began, ended = (datetime.datetime.fromisoformat(step[name].replace("Z", "+00:00")) for name in ("started", "ended"))
    return (ended - began).total_seconds()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", required=True)
    parser.add_argument("--families", type=int, default=20000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--study", default="jobs/ekc-follow-up.yaml")
    parser.add_argument("--processes", default="1,2,4")
    parser.add_argument("--network", action="store_true")
    parser.add_argument("--delays", help="with --network: milliseconds that frames take each way, a measurement each; the last stays")
    parser.add_argument("--loss", type=float, default=0, help="how many in a hundred frames get lost where there is a delay")
    parser.add_argument("--program")
    parser.add_argument("--keep")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # and clean up
    bench = Bench(options)
    try:
        delivery = bench.place / "delivery"
        if not delivery.exists():
            subprocess.run([bench.program, "sample", "--families", str(options.families), "--seed", "5", "--to", str(delivery)],
                           check=True, stdout=subprocess.DEVNULL, cwd=bench.root)
        bench.must("intake", str(delivery))
        bench.must("worker-key", bench.study, "--to", str(bench.place / "worker.key"))
        print(f"{options.families:,} families", flush=True)
        wall = bench.measured("alone", None, 1)
        expected = bench.left()
        counts = [int(count) for count in options.processes.split(",") if count]
        for processes in counts:
            wall = bench.measured(f"spread over {processes}", expected, processes)
            if processes == 1:
                bench.predict()
        number = 1 + len(counts)
        for delay in options.delays.split(",") if options.delays else []:
            lost = options.loss if float(delay) else 0
            line = f"{delay} ms each way, {lost} % lost"
            bench.net.set_links(delay, lost)
            bench.measured(f"alone, {line}", expected, 1)
            wall = bench.measured(f"over 2, {line}", expected, 2)
            number += 2
        while sum(bench.done.values()) - bench.done[TOO_LATE] < options.kills:  # of those that met the study at work
            number += 1
            bench.disturb(number, expected, wall)
    finally:
        bench.close()
    print(f"{sum(bench.done.values()) - bench.done[TOO_LATE]} disturbed: " + ", ".join(f"{count} {what}" for what, count in sorted(bench.done.items())))
    ended(bench.differences, "differences", bench.place, options.keep)


main()
