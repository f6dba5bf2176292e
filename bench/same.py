"""Whether two versions of the program write the same bytes; bench/same.sh starts it."""
import argparse
import base64
import concurrent.futures
import csv
import datetime
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import typing

sys.path.insert(0, str(pathlib.Path(__file__).parent / "reference"))
import mutate  # noqa: E402

PLANTED = 0.05  # the share of families with a fault that the program itself plants, in every fourth seed
MUTATED = 0.003  # faults a row that the reference plants, in every other fourth
NORTH = "Agency North (invented)"
STUDIES = {  # by which tables there are
    "usual": ["jobs/ekc-follow-up.yaml", "jobs/ekc-follow-up-matched.yaml"],
    "all": ["jobs/ekc-follow-up.yaml", "jobs/ekc-short-term.yaml"],
}
NOT_COMPARED = {"run.json"}  # holds times and versions
KEPT_APART = {"register", "logs", "erasures", "ledger", "access", "lineage"}  # sealed, or of moments


def rows(table):
    with open(table, encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def edit(full, to, card, keep, change):
    """A delivery made of another: families by their place, of which some lose their plans and journal."""
    to.mkdir()
    place = {}
    for row in rows(full / "families.csv")[1:]:
        place.setdefault(row[0], len(place))
    owner = {row[0]: row[1] for row in rows(full / "children.csv")[1:] if len(row) > 1}
    for table in sorted(full.glob("*.csv")):
        if table.name in ("planted.csv", "delivery.csv"):
            continue
        header, *body = rows(table)
        written = []
        for row in body:
            cells = dict(zip(header, row))
            number = place.get(cells.get("family_id") or owner.get(cells.get("child_id"), ""), 0)
            if keep(number) and not (table.name in ("plans.csv", "journal.csv") and change(number)):
                written.append(row)
        with open(to / table.name, "w", encoding="utf-8", newline="") as out:
            csv.writer(out, lineterminator="\n").writerows([header, *written])
    (to / "delivery.csv").write_text("organisation,extracted_on,kind\n%s\n" % ",".join(card), encoding="utf-8")
    return to


def kind_of(seed):
    """Whether a seed's deliveries are clean (every other one), and which tables they have."""
    return ["clean", "planted", "clean", "mutated"][seed % 4], "all" if seed % 5 == 0 else "usual"


class Given(typing.NamedTuple):
    """What both versions are given: deliveries, a family to erase, and two days of extraction."""

    folders: list
    family: str
    first: str
    later: str


def deliveries(program, place, families, seed):
    kind, tables = kind_of(seed)
    full = place / "full"
    options = ["--families", str(families), "--seed", str(seed), "--to", str(full), "--tables", tables,
               "--defects", str(PLANTED if kind == "planted" else 0)]
    subprocess.run([program, "sample", *options], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    never = lambda number: False
    first = datetime.date.fromisoformat(rows(full / "delivery.csv")[1][1])
    later, changed, last = (str(first + datetime.timedelta(days)) for days in (92, 122, 153))
    given = [
        full,
        edit(full, place / "later", [NORTH, later, "full"], lambda n: n % 10 != 3, lambda n: n % 7 == 1),
        edit(full, place / "changes", [NORTH, changed, "delta"], lambda n: n % 9 == 4, lambda n: n % 2 == 0),
        edit(full, place / "other", ["Another agency", changed, "full"], lambda n: n % 3 == 0, never),
        edit(full, place / "last", [NORTH, last, "full"], lambda n: n % 11 != 5, lambda n: n % 7 == 2),
    ]
    if kind == "mutated":  # one in three has a delivery too that must be refused whole
        for number, folder in enumerate(given):
            mutate.mutate(folder, 100 * seed + number, MUTATED, place / "mutated" / folder.name, fatal=number == 1 and seed % 3 == 0)
        given = [place / "mutated" / folder.name for folder in given]
    return Given(given, rows(full / "families.csv")[12][0], str(first), later)


class Launched:
    """A version of the program that is started for each thing it is asked."""

    def __init__(self, root):
        self.root = root

    @functools.cached_property
    def version(self):
        done = subprocess.run([str(self.root / "terugblik"), "--version"], cwd=self.root, check=True, text=True, capture_output=True)
        return done.stdout.split()[-1]

    def ask(self, arguments, typed):
        done = subprocess.run([str(self.root / "terugblik"), *arguments], cwd=self.root, input=typed, text=True, capture_output=True)
        return done.returncode, done.stdout


class Warm(Launched):
    """A version that one process answers for: nl.terugblik.AskedInTurn among its test classes."""

    def __init__(self, root, libraries):
        super().__init__(root)
        path = ":".join([str(root / "target/test-classes"), str(root / "target/classes"), libraries.read_text().strip()])
        self.process = subprocess.Popen(["java", "-Xmx1g", "-XX:+UseSerialGC", "-cp", path, "nl.terugblik.AskedInTurn"], cwd=root,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.turn = threading.Lock()

    def ask(self, arguments, typed):
        words = (b"." + base64.b64encode(word.encode()) for word in (typed.rstrip("\n"), *arguments))
        with self.turn:
            self.process.stdin.write(b" ".join(words) + b"\n")
            self.process.stdin.flush()
            code, out, _ = self.process.stdout.readline().split()
        return int(code), base64.b64decode(out[1:]).decode()


def carry_out(program, work, key, given, studies, some):
    """What the program says and writes, by name; studies: the usual one and one that compares; some: further options of each intake."""
    said = {}

    def ask(name, *arguments, text=""):
        code, words = program.ask([*arguments, "--work", str(work), "--key-file", str(key)], text)
        words = words.replace(str(work), "WORK").replace(str(program.root), "ROOT")
        words = re.sub(".* MB are free.\n", "", words)
        said["said by " + name] = hashlib.sha256(f"{code}\n{words}".encode()).hexdigest()
        return code

    for delivery in given.folders[:4]:
        ask("intake of " + delivery.name, "intake", str(delivery), *some)
    ask("quarantine", "quarantine", "list")
    ask("study that compares", "study", str(program.root / studies[1]))
    ask("study as of the first", "study", str(program.root / studies[0]), "--as-of", given.first)
    ask("export", "quarantine", "export", str(work / "exported"), "--organisation", NORTH)
    ask("forget", "forget", "--organisation", NORTH, text=given.family + "\n")
    ask("rekey", "rekey")
    ask("intake of last", "intake", str(given.folders[4]), *some)
    ask("study after all", "study", str(program.root / studies[0]))
    ask("study as of later", "study", str(program.root / studies[0]), "--as-of", given.later)
    plain = {}  # hashes of files that name the program's version, which the crate lists
    for file in sorted(work.rglob("*")):
        below = file.relative_to(work)
        if file.is_file() and file.name not in NOT_COMPARED and below.parts[0] not in KEPT_APART and ".partial/" not in str(below):
            read = file.read_bytes()
            told = read.replace(str(work).encode(), b"WORK")
            for named in ("Terugblik %s,", "Terugblik %s.<", '"softwareVersion": "%s"'):
                told = told.replace((named % program.version).encode(), b"VERSION")
            if file.name.startswith("ro-crate"):
                told = re.sub(rb"[0-9a-f]{64}", lambda found: plain.get(found[0], found[0]), told)
            said[str(below)] = hashlib.sha256(told).hexdigest()
            plain[hashlib.sha256(read).hexdigest().encode()] = said[str(below)].encode()
    return said


def tell(seed, options, old_program, new_program, kept):
    """Carries a seed out by both versions, or by OLD where it is not kept; what it has and how many outputs differ."""
    with tempfile.TemporaryDirectory(prefix="terugblik-same.") as name:
        place = pathlib.Path(name)
        key = place / "key"
        key.write_text(base64.b64encode(bytes(range(32))).decode() + "\n")
        key.chmod(0o600)
        given = deliveries(options.old / "terugblik", place, options.families, seed)
        studies = STUDIES[kind_of(seed)[1]]
        some = ["--max-rejected", "100%", "--max-rejected-table", "100%"] if kind_of(seed)[0] == "mutated" else []
        old = kept or carry_out(old_program, place / "old", key, given, studies, some)
        if options.new is None:
            return old, f"{len(old)} outputs of OLD", 0
        new = carry_out(new_program, place / "new", key, given, studies, some)
    lines = [f"  {name}" for name in sorted(old.keys() & new.keys()) if old[name] != new[name]]
    lines += [f"  {name}: by OLD only" for name in sorted(old.keys() - new.keys())]
    lines += [f"  {name}: by NEW only" for name in sorted(new.keys() - old.keys())]
    return old, "\n".join([f"{len(old)} outputs, {len(lines)} differ", *lines]), len(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=30)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--families", type=int, default=300)
    parser.add_argument("--jobs", type=int, default=2, help="seeds at a time")
    parser.add_argument("--keep", type=pathlib.Path, help="a file for the hashes of OLD, which are not made twice")
    parser.add_argument("--warm", type=pathlib.Path, help="a file with the class path of the libraries: one process answers for each version")
    parser.add_argument("old", type=pathlib.Path)
    parser.add_argument("new", type=pathlib.Path, nargs="?", help="without it, the hashes of OLD are only kept")
    options = parser.parse_args()
    kept = json.loads(options.keep.read_text()) if options.keep and options.keep.exists() else {}
    differing = 0
    program = lambda root: root and (Warm(root.resolve(), options.warm) if options.warm else Launched(root.resolve()))
    old_program, new_program = program(options.old), program(options.new)
    name = lambda seed: f"{seed}, {options.families} families" + (", warm" if options.warm else "")
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        seeds = range(options.first, options.first + options.seeds)
        for seed, (old, said, unlike) in zip(seeds, pool.map(lambda seed: tell(seed, options, old_program, new_program, kept.get(name(seed))), seeds)):
            kept[name(seed)] = old
            if options.keep:
                options.keep.write_text(json.dumps(kept, indent=1))
            differing += unlike
            print(f"seed {seed} ({', '.join(kind_of(seed))}): {said}", flush=True)
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
