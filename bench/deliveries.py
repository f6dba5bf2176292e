"""What deliveries of several kinds cost; bench/deliveries.sh starts it."""
import argparse
import csv
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from kill import Bench  # noqa: E402


def rows(table, keep):
    """The header of a table and those of its rows that are to be kept."""
    with open(table, encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        header = next(reader)
        yield header
        for row in reader:
            if keep(dict(zip(header, row))):
                yield row


def delta(full, to, every):
    """One family in so many without its plans, as a delivery of changes of the day after."""
    to.mkdir()
    families = {row[0] for number, row in enumerate(rows(full / "families.csv", lambda row: True)) if number % every == 1}
    children = {row[0] for row in rows(full / "children.csv", lambda row: row["family_id"] in families)}
    for table in sorted(full.glob("*.csv")):
        if table.name == "delivery.csv":
            written = [["organisation", "extracted_on", "kind"], ["Agency North (invented)", "2015-07-01", "delta"]]
        else:
            written = rows(table, lambda row: row["family_id"] in families and table.name != "plans.csv" if "family_id" in row
                           else row["child_id"] in children)
        with open(to / table.name, "w", encoding="utf-8", newline="") as out:
            csv.writer(out, lineterminator="\n").writerows(written)


class Deliveries(Bench):
    def sample(self, name, families, defects):
        folder = self.place / name
        if not folder.exists():
            self.start(folder, "sample", "--families", str(families), "--seed", "1", "--to", str(folder),
                       *(["--defects", str(defects)] if defects else [])).wait()
        return folder

    def intake(self, work, delivery, *options):
        """Takes in a delivery; seconds, rows and the most memory, in MB."""
        began = time.monotonic()
        process = subprocess.Popen([str(self.root / "terugblik"), "intake", str(delivery), *options, *self.of(work)],
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"the intake of {delivery.name} ended with {os.waitstatus_to_exitcode(status)}")
        read = [line for line in said.splitlines() if "Rows read" in line]
        count = int(read[0].split("Rows read")[1].split(":")[0].replace(",", "")) if read else 0
        return time.monotonic() - began, count, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", required=True)
    parser.add_argument("--families", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--postgres", action="store_true")
    parser.set_defaults(seed=1, study="")
    parser.add_argument("--keep")
    options = parser.parse_args()
    bench = Deliveries(options)
    clean = bench.sample("clean", options.families, 0)
    faulty = bench.sample("faulty", options.families, 0.02)
    small = bench.place / "delta"
    shutil.rmtree(small, ignore_errors=True)
    delta(clean, small, 100)
    archive = bench.place / "clean.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for table in sorted(clean.glob("*.csv")):
            zipped.write(table, table.name)
    measures = {}
    for turn in range(options.repeat):
        for name, delivery, more in (
                ("clean", clean, ()), ("2 % of families with a fault", faulty, ()),
                ("clean, by a source profile", clean, ("--source", "canonical")),
                ("clean, by a source profile, from a zip archive", archive, ("--source", "canonical"))):
            work = bench.place / f"work-{turn}-{len(measures)}-{delivery.stem}-{len(more)}"
            measures.setdefault(name, []).append(bench.intake(work, delivery, *more))
            if name == "clean":
                measures.setdefault("a delta of one family in a hundred", []).append(bench.intake(work, small))
                measures.setdefault("nothing to do", []).append(bench.intake(work, small))
            shutil.rmtree(work, ignore_errors=True)
            print(f"{name}: {measures[name][-1][0]:.1f} s", flush=True)
    bench.stop()
    whole = statistics.median(seconds for seconds, _, _ in measures["clean"])
    print(f"\nMedian of {options.repeat}, start included.\n")
    print("| what | rows | seconds | of the clean one | rows a second | peak memory, MB |\n|---|---:|---:|---:|---:|---:|")
    for name, found in measures.items():
        seconds = statistics.median(second for second, _, _ in found)
        count = found[0][1]
        print(f"| {name} | {count:,} | {seconds:.1f} | {100 * seconds / whole:.0f} % |"
              f" {f'{count / seconds:,.0f}' if count else ''} | {max(memory for _, _, memory in found):.0f} |")
    if not options.keep:
        shutil.rmtree(bench.place, ignore_errors=True)


if __name__ == "__main__":
    main()
