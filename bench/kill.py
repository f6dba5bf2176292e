"""Kills runs of the main job and compares what comes of them; bench/kill.sh starts it."""
import argparse
import collections
import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

LINE = re.compile(r'^(\S+)Z .* step=(?:"([^"]+)"|(\S+)): (began|ended|did not)')
START, END = "(starting up)", "(after the last step)"


def events(log, offset=0):
    """The begun and ended steps that a log tells of, partitions aside, as (seconds, step, begun)."""
    found = []
    if log.exists():
        with open(log, encoding="utf-8") as lines:
            lines.seek(offset)
            for line in lines:
                match = LINE.match(line)
                if match:
                    at = time.mktime(time.strptime(match[1][:19], "%Y-%m-%dT%H:%M:%S")) + float(match[1][19:])
                    found.append((at, match[2] or match[3], match[4] == "began"))
    return found


class Bench:
    def __init__(self, options):
        self.root = pathlib.Path(options.root)
        self.place = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="terugblik-kill-"))
        self.place.mkdir(parents=True, exist_ok=True)
        self.delivery = self.place / "delivery"
        self.key = self.place / "key"
        self.key.write_text("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=\n")
        os.chmod(self.key, 0o600)
        self.random = random.Random(options.seed)
        self.kills = collections.Counter()
        self.differences = []
        self.starts = 0
        self.study = options.study
        self.databases = {}
        self.server = self.postgres() if options.postgres else None

    def classpath(self):
        return ":".join(str(self.root / part) for part in ("target/classes", "target/test-classes", "target/app/lib/*"))

    def postgres(self):
        jars = (self.root / "target/test-classpath").read_text(encoding="utf-8").strip()
        server = subprocess.Popen(["java", "-cp", self.classpath() + ":" + jars, "nl.terugblik.database.PostgresForBench"],
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        first = server.stdout.readline().strip()
        if not first.startswith("PostgreSQL"):
            sys.exit(first)
        print(first, flush=True)
        return server

    def stop(self):
        """Ends the PostgreSQL, where there is one."""
        if self.server:
            self.server.stdin.close()
            self.server.wait()

    def start(self, work, *words):
        self.starts += 1
        said = open(work.with_suffix(".said"), "ab")
        return subprocess.Popen([str(self.root / "terugblik"), *words], stdout=said, stderr=said)

    def of(self, work):
        """The options that name a work folder, its key and, on PostgreSQL, its database."""
        options = ["--work", str(work), "--key-file", str(self.key)]
        if self.server:
            if work.name not in self.databases:
                self.server.stdin.write("another\n")
                self.server.stdin.flush()
                self.databases[work.name] = self.server.stdout.readline().strip()
            options += ["--database", self.databases[work.name]]
        return options

    def run(self, work):
        return self.start(work, "run", str(self.root / self.study), "--delivery", str(self.delivery), *self.of(work))

    def still_running(self, work):
        """The runs that the ledger takes to be at work, though nothing is."""
        said = subprocess.run([str(self.root / "terugblik"), "runs", *self.of(work)], capture_output=True, text=True)
        return [line.split()[0] for line in said.stdout.splitlines() if re.search(r"\brunning\b", line)]

    def snapshot(self, work):
        """All that a run leaves: every file's hash, and the register's dump; ids and times aside, and logs, which tell of every try."""
        left = {}
        for file in sorted(work.rglob("*")):
            name = str(file.relative_to(work))
            if file.is_dir():
                if name.startswith("spool/"):
                    left[name] = "left behind"
                continue
            if name.startswith(("register/", "logs/", "ledger/", "access/", "lineage/")) or name == ".lock":
                continue
            content = file.read_bytes()
            if file.name == "run.json":
                run = json.loads(content)
                for changing in ("id", "started", "ended"):
                    run.pop(changing)
                content = json.dumps(run).encode()
            left[name] = hashlib.sha256(content).hexdigest()
        dump = work.with_suffix(".dump")
        database = [self.databases[work.name]] if self.server else []
        subprocess.run(["java", "-cp", self.classpath(), "nl.terugblik.register.RegisterDump", str(work), str(self.key),
                        str(dump), *database], check=True)
        for number, line in enumerate(dump.read_text(encoding="utf-8").splitlines()):
            left[f"register line {number}: {' '.join(line.split()[:3])}"] = hashlib.sha256(line.encode()).hexdigest()
        return left

    def compare(self, name, left, expected):
        for thing in sorted(set(left) | set(expected)):
            if left.get(thing) != expected.get(thing):
                state = "missing" if thing not in left else "extra" if thing not in expected else "different"
                self.differences.append(f"{name}: {thing} is {state}")

    def reference(self):
        work = self.place / "undisturbed"
        code = self.run(work).wait()
        if code not in (0, 7):
            sys.exit(f"the undisturbed run ended with {code}; see {work.with_suffix('.said')}")
        self.code = code
        seen = events(work / "logs/terugblik.log")
        began = {step: at for at, step, begun in seen if begun}
        self.lasts = {step: at - began[step] for at, step, begun in seen if not begun}
        self.lasts = {START: 2.0, **self.lasts, END: 0.5}
        return self.snapshot(work)

    def killed_in(self, process, log, offset, target):
        """Waits for a step and kills the process in it; says in which step it was, or None where it had ended."""
        delay = self.random.uniform(0, self.lasts[target])
        last = list(self.lasts)[-2]
        began = time.monotonic()
        reached = target == START
        while process.poll() is None and not reached:
            time.sleep(0.001)
            # the log grows by a few kilobytes: reading it anew costs less than the shortest step
            reached = any(step == (last if target == END else target) and begun == (target != END)
                          for _, step, begun in events(log, offset))
            if time.monotonic() - began > 300:
                sys.exit("a run hangs; see " + str(log))
        if target == START:
            delay = self.random.uniform(0, self.lasts[START])
        until = time.monotonic() + delay
        while process.poll() is None and time.monotonic() < until:
            time.sleep(0.0005)
        if process.poll() is not None:
            return None
        process.kill()
        process.wait()
        seen = events(log, offset)
        if not seen:
            return START
        _, step, begun = seen[-1]
        if begun:
            return step
        return END if step == last else "(between steps)"

    def trial(self, name, targets, expected):
        """One work folder: killed in these steps, in the order of the job, then left to end."""
        work = self.place / name
        log = work / "logs/terugblik.log"
        for target in targets:
            offset = log.stat().st_size if log.exists() else 0
            process = self.run(work)
            where = self.killed_in(process, log, offset, target)
            if where:
                self.kills[where] += 1
            elif process.returncode != self.code:
                self.differences.append(f"{name}: a start after a kill ended with {process.returncode}, aiming at "
                                        f"{target}; see {work.with_suffix('.said')}")
                return
            else:
                break
        code = self.run(work).wait()
        if code != self.code:
            self.differences.append(f"{name}: the last start ended with {code}; see {work.with_suffix('.said')}")
            return
        self.differences.extend(f"{name}: run {run} stays running" for run in self.still_running(work))
        left = self.snapshot(work)
        # A run that was whole when it was killed is followed by another of the same study, which must be its like.
        runs = sorted({thing.split("/")[1] for thing in left if thing.startswith("runs/")})
        first = next(thing.split("/")[1] for thing in expected if thing.startswith("runs/"))
        for run in runs:
            others = {thing: value for thing, value in left.items()
                      if not thing.startswith("runs/") or thing.split("/")[1] == run}
            self.compare(name, {thing.replace(run, first): value for thing, value in others.items()}, expected)
        shutil.rmtree(work)
        work.with_suffix(".dump").unlink()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", required=True)
    parser.add_argument("--families", type=int, default=4000)
    parser.add_argument("--kills", type=int, default=5, help="the fewest kills in every step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--study", default="jobs/ekc-follow-up.yaml")
    parser.add_argument("--postgres", action="store_true", help="register and job repository in a PostgreSQL of its own")
    parser.add_argument("--keep", help="a folder to work in that is not removed")
    options = parser.parse_args()
    bench = Bench(options)
    if not bench.delivery.exists():
        bench.start(bench.delivery, "sample", "--families", str(options.families), "--seed", "11", "--defects", "0.05",
                    "--to", str(bench.delivery)).wait()
    began = time.monotonic()
    expected = bench.reference()
    steps = list(bench.lasts)
    trial = 0
    while any(bench.kills[step] < options.kills for step in steps) and trial < 20 * options.kills:
        trial += 1
        lacking = [step for step in steps if bench.kills[step] < options.kills]
        bench.trial(f"trial-{trial}", lacking, expected)
        print(f"after trial {trial}: {sum(bench.kills.values())} kills, {len(bench.differences)} differences",
              flush=True)
    print("| step | kills |\n|---|---|")
    for step in [*steps, "(between steps)"]:
        print(f"| {step} | {bench.kills[step]} |")
    print(f"{sum(bench.kills.values())} kills, {bench.starts} starts, {trial} work folders, {options.families} families,"
          f" {time.monotonic() - began:.0f} s; {len(bench.differences)} differences")
    for difference in bench.differences[:40]:
        print(difference)
    few = [step for step in steps if bench.kills[step] < options.kills]
    if few:
        print("too few kills in: " + ", ".join(few))
    bench.stop()
    if not options.keep and not bench.differences:
        shutil.rmtree(bench.place)
    sys.exit(1 if bench.differences or few else 0)


if __name__ == "__main__":
    main()
