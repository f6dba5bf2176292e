"""What goes wrong around a run: a full disk, a file that vanishes, a file that changes, a connection that is cut, two at once; bench/mishaps.sh starts it."""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from kill import Bench, events  # noqa: E402


class Mishaps(Bench):
    def __init__(self, options):
        super().__init__(options)
        self.failed = []

    def begun(self, process, work, step, seconds=60):
        """Waits until a step has begun; false where the process ended before."""
        until = time.monotonic() + seconds
        while process.poll() is None and time.monotonic() < until:
            if any(seen == step and begun for _, seen, begun in events(work / "logs/terugblik.log")):
                return True
            time.sleep(0.002)
        return False

    def said(self, work):
        text = work.with_suffix(".said").read_text(encoding="utf-8", errors="replace")
        return [line for line in text.replace("\r", "\n").splitlines() if line.strip()]

    def expect(self, what, holds, work):
        last = self.said(work)[-1] if work.with_suffix(".said").exists() else ""
        print(f"{'holds' if holds else 'FAILS'}: {what}\n         it said: {last}", flush=True)
        if not holds:
            self.failed.append(what)

    def plain(self, work):
        return not any("Exception" in line or line.startswith("\tat ") for line in self.said(work))

    def ends_like(self, work, expected, what):
        code = self.run(work).wait()
        left = self.snapshot(work) if code == self.code else {}
        # a refused attempt leaves the word of it behind
        left = {thing: value for thing, value in left.items() if not re.match(r"deliveries/[^/]+\.refused/", thing)}
        run = next((thing.split("/")[1] for thing in left if thing.startswith("runs/")), "")
        first = next(thing.split("/")[1] for thing in expected if thing.startswith("runs/"))
        same = {thing.replace(run, first) if run else thing: value for thing, value in left.items()} == expected
        self.expect(f"{what}: started again, it ends as if nothing had happened", code == self.code and same, work)
        self.expect(f"{what}: no run stays running", not self.still_running(work), work)

    def full_disk(self, expected):
        work = self.place / "full"
        work.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m,mode=0700", "tmpfs", str(work)], capture_output=True)
        if mounted.returncode:
            print("left out: a full disk, which only root can make here")
            return
        try:
            code = self.run(work).wait()
            self.expect("a full disk: exit code 8 and a sentence", code == 8 and self.plain(work), work)
            subprocess.run(["mount", "-o", "remount,size=100m", str(work)], check=True)
            process = self.run(work)
            began = self.begun(process, work, "read tables by child")
            filler = work / "filler"
            with open(filler, "wb", buffering=0) as file:
                try:
                    while process.poll() is None:
                        file.write(bytes(1 << 16))
                except OSError:
                    pass
            code = process.wait()
            self.expect("a disk that fills up meanwhile: exit code 8 and a sentence",
                        began and code == 8 and self.plain(work), work)
            filler.unlink(missing_ok=True)
            self.ends_like(work, expected, "a full disk")
        finally:
            subprocess.run(["umount", str(work)], check=False)

    def vanished(self, expected):
        work = self.place / "vanished"
        table, aside = self.delivery / "care_episodes.csv", self.place / "aside.csv"
        process = self.run(work)
        began = self.begun(process, work, "read tables by family")
        table.rename(aside)
        code = process.wait()
        # a file that was open already is read to its end; the intake notices all the same or has what it needs
        whole = code == self.code
        self.expect("a file vanishes while it is read: refused in words, or read to its end",
                    began and (code in (3, 8) or whole) and self.plain(work), work)
        aside.rename(table)
        self.ends_like(work, expected, "a file vanishes") if not whole else None

    def changed(self, expected):
        work = self.place / "changed"
        table, aside = self.delivery / "placements.csv", self.place / "aside.csv"
        process = self.run(work)
        began = self.begun(process, work, "assemble case files")
        process.kill()
        process.wait()
        shutil.copy(table, aside)
        with open(table, "ab") as file:
            file.write(file_end(table))
        code = self.run(work).wait()
        self.expect("a file changes between stop and restart: refused", began and code in (2, 3, 5) and self.plain(work),
                    work)
        shutil.copy(aside, table)
        self.ends_like(work, expected, "a file changes")

    def cut_off(self, expected):
        """The server cuts every connection in the middle of a step."""
        if not self.server:
            print("left out: a connection that is cut, which takes --postgres")
            return
        for step in ("read tables by family", "assemble case files", "publish delivery", "code cohort", "write files and tables"):
            work = self.place / ("cut-" + step.replace(" ", "-"))
            process = self.run(work)
            began = self.begun(process, work, step)
            self.server.stdin.write(f"cut {self.databases[work.name]}\n")
            self.server.stdin.flush()
            self.server.stdout.readline()
            code = process.wait()
            # where the step needed the database no more, it ended as ever
            self.expect(f"a connection is cut in {step}: exit code 8 and a sentence",
                        began and (code == 8 or code == self.code) and self.plain(work), work)
            self.ends_like(work, expected, f"cut in {step}")

    def two(self, expected):
        work = self.place / "two"
        first = self.run(work)
        self.begun(first, work, "assemble case files")
        before = len(self.said(work))
        second = self.run(work).wait()
        self.expect("two at once: the second ends with 6", second == 6 and len(self.said(work)) > before, work)
        self.expect("two at once: the first goes on", first.wait() == self.code, work)
        self.ends_like(work, expected, "two at once") if first.returncode != self.code else None


def file_end(table):
    """The last row once more: a change that no check of single rows would notice."""
    return table.read_bytes().rstrip(b"\n").rsplit(b"\n", 1)[-1] + b"\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", required=True)
    parser.add_argument("--families", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--study", default="jobs/ekc-follow-up.yaml")
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--keep")
    options = parser.parse_args()
    bench = Mishaps(options)
    bench.start(bench.delivery, "sample", "--families", str(options.families), "--seed", "11", "--defects", "0.05",
                "--to", str(bench.delivery)).wait()
    expected = bench.reference()
    for mishap in (bench.full_disk, bench.vanished, bench.changed, bench.cut_off, bench.two):
        mishap(expected)
    bench.stop()
    print(f"{len(bench.failed)} failed")
    if not options.keep and not bench.failed:
        shutil.rmtree(bench.place, ignore_errors=True)
    sys.exit(1 if bench.failed else 0)


if __name__ == "__main__":
    main()
