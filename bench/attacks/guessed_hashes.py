"""Tries every number and day of a delivery of one family against each hash that its intake left on the disk.

Usage: guessed_hashes.py ROOT FOLDER. Prints a line; ends with 1 where something was guessed, or where the attack does not
find what was left for it to find.
"""
import glob
import hashlib
import os
import re
import subprocess
import sys
import zipfile

ROOT, FOLDER = sys.argv[1:3]
WORK = os.path.join(FOLDER, "work")
KEY = os.path.join(FOLDER, "key")
ORGANISATION = "Agency Small"
NUMBERS, DAYS = range(100000), range(1, 29)
SECRET = (73519, 19)
DIGITS = 12  # what a label shows of a hash

TABLES = glob.glob(os.path.join(ROOT, "sample-dossiers", "agency-north", "*.csv"))
HEADERS = {os.path.basename(table): open(table, encoding="utf-8").readline().strip() + "\n"
           for table in TABLES if not table.endswith("planted.csv")}


def family(number):
    return f"J-{number:05d}"


def files(number, day, extracted="2026-01-31", kind="delta"):
    """The delivery as bytes by file name."""
    rows = dict(HEADERS)
    rows["delivery.csv"] += f"{ORGANISATION},{extracted},{kind}\n"
    rows["families.csv"] += f"{family(number)},dutch,no,1,none,\n"
    rows["referral_reasons.csv"] += f"{family(number)},2013-05-01,child,\n"
    rows["children.csv"] += f"K1,{family(number)},2003-01-01,f\n"
    rows["supervision_orders.csv"] += f"O1,K1,order,2013-06-{day:02d},2014-06-30,,,\n"
    return {name: text.encode() for name, text in rows.items()}


def ask(*arguments, stdin=""):
    done = subprocess.run([os.path.join(ROOT, "terugblik"), *arguments, "--work", WORK, "--key-file", KEY],
                          input=stdin, capture_output=True, text=True, cwd=ROOT)
    if done.returncode not in (0, 7):
        sys.exit(f"guessed_hashes: {arguments[0]} ended with {done.returncode}: {done.stderr}")


def write(folder, number, day, **card):
    os.makedirs(folder)
    for name, content in files(number, day, **card).items():
        with open(os.path.join(folder, name), "wb") as out:
            out.write(content)


def register():
    """Every cell of the register: H2 opens its file for anybody."""
    jar = glob.glob(os.path.join(ROOT, "target", "app", "lib", "h2-*.jar"))[0]
    script = os.path.join(FOLDER, "register.sql")
    subprocess.run(["java", "-cp", jar, "org.h2.tools.Script", "-url",
                    "jdbc:h2:file:" + os.path.join(WORK, "register", "register") + ";ACCESS_MODE_DATA=r",
                    "-user", "sa", "-script", script], check=True, capture_output=True)
    with open(script, "rb") as dumped:
        return dumped.read()


def everything():
    parts = [register()]
    for folder, folders, names in os.walk(WORK):
        parts += [name.encode() for name in folders + names]
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as content:
                parts.append(content.read())
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as archive:
                    parts += [archive.read(entry) for entry in archive.namelist()]
    return b"\n".join(parts)


def guessed():
    """The numbers and days of which a hash lies anywhere, as digits or as bytes."""
    all_bytes = everything()
    left = {match[:DIGITS].lower() for match in re.findall(rb"[0-9a-fA-F]{%d,}" % DIGITS, all_bytes)}
    found = set()

    def is_left(digest):
        return digest.hex()[:DIGITS].encode() in left or digest[:DIGITS] in all_bytes

    def of(content):
        return hashlib.sha256(content).digest()

    fixed = {name: of(content) for name, content in files(0, 1).items()}
    days = {day: of(files(0, day)["supervision_orders.csv"]) for day in DAYS}
    found |= {("day", day) for day in DAYS if day > 1 and is_left(days[day])}
    for number in NUMBERS:
        own = {name: of(content) for name, content in files(number, 1).items()
               if name in ("families.csv", "children.csv", "referral_reasons.csv")}
        if number > 0 and any(digest.hex()[:DIGITS].encode() in left for digest in own.values()):
            found.add(("number", number))
        every = {**fixed, **own}
        del every["supervision_orders.csv"]  # the last by name, so that what comes before it is hashed once
        begun = hashlib.sha256("".join(f"{name} {every[name].hex()}\n" for name in sorted(every)).encode())
        for day in DAYS:
            whole = begun.copy()
            whole.update(f"supervision_orders.csv {days[day].hex()}\n".encode())
            if whole.hexdigest()[:DIGITS].encode() in left:
                found.add(("number and day", number, day))
    return found


def main():
    os.makedirs(FOLDER)
    with open(KEY, "w", encoding="ascii") as key:
        key.write("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVoxMjM0NTY=\n")
    os.chmod(KEY, 0o600)
    write(os.path.join(FOLDER, "first"), 0, 1, extracted="2025-12-31", kind="full")
    write(os.path.join(FOLDER, "delta"), *SECRET)
    ask("intake", os.path.join(FOLDER, "first"))
    ask("intake", os.path.join(FOLDER, "delta"))
    ask("study", "jobs/ekc-follow-up.yaml")
    ask("backup", os.path.join(WORK, "backup"))
    before = guessed()
    ask("forget", "--organisation", ORGANISATION, stdin=family(SECRET[0]) + "\n")
    os.remove(os.path.join(WORK, "backup"))
    ask("backup", os.path.join(WORK, "backup"))
    after = guessed()
    secret = files(*SECRET)
    text = "".join(f"{name} {hashlib.sha256(secret[name]).hexdigest()}\n" for name in sorted(secret))
    left = os.path.join(WORK, "deliveries", "2026-01-31-" + hashlib.sha256(text.encode()).hexdigest()[:DIGITS])
    os.makedirs(left)
    control = guessed()
    works = control == {("number and day", *SECRET)}
    tried = len(NUMBERS) * len(DAYS)
    print(f"guessed hashes: {tried} numbers and days tried; guessed before forget {len(before)}, after {len(after)};"
          f" a hash left without a key is {'found' if works else 'NOT found, so that the attack proves nothing'}")
    sys.exit(0 if not before and not after and works else 1)


main()
