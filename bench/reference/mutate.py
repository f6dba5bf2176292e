#!/usr/bin/env python3
"""Plants faults, and oddities that are no faults, in a copy of a canonical delivery; the same seed plants the same."""

import argparse
import csv
import io
import random
import sys
from datetime import date, timedelta
from pathlib import Path

from layout import TABLES

BAD_BYTES = (b"\xff", b"\xe9", b"\xc3(", b"\xed\xa0\x80")
BAD_DATES = ("2013-02-30", "2013-02-29", "2013-13-01", "2013-00-10", "2013-2-3", "13-02-2013", "20130213", "2013-02-13T00:00",
             "1899-12-31", "0000-00-00", "onbekend")


class Line:
    """A row of a file on its way to bytes: cells to be written, or the bytes themselves."""

    def __init__(self, cells=None, raw=None):
        self.cells, self.raw, self.quoted, self.spoil = cells, raw, False, None

    def bytes(self, end, order=None, extra=()):
        if self.raw is not None:
            return self.raw + end
        cells = [self.cells[at] for at in order] if order and len(order) == len(self.cells) else self.cells
        out = io.StringIO()
        csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL if self.quoted else csv.QUOTE_MINIMAL).writerow([*cells, *extra])
        written = out.getvalue()[:-2].encode("utf-8")
        if self.spoil:
            at = int(self.spoil[0] * (len(written) + 1))
            while at < len(written) and written[at] & 0xC0 == 0x80:
                at += 1
            written = written[:at] + self.spoil[1] + written[at:]
        return written + end


class Mutator:
    """The tables of a delivery in memory, and one method a kind of fault; each says whether it found a place."""

    def __init__(self, folder, seed, skip=()):
        self.random = random.Random(f"mutate {seed}")
        self.header, self.lines, self.planted = {}, {}, []
        for name in TABLES:
            path = folder / (name + ".csv")
            if path.exists():
                with open(path, encoding="utf-8", newline="") as file:
                    rows = list(csv.reader(file))
                self.header[name] = rows[0]
                self.lines[name] = [Line(row) for row in rows[1:]]
        with open(folder / "delivery.csv", encoding="utf-8", newline="") as file:
            description = list(csv.DictReader(file))[0]
        self.extracted_on = date.fromisoformat(description["extracted_on"])
        self.kinds = [name[6:] for name in dir(self) if name.startswith("plant_") and name[6:] not in skip]
        self.skip = set(skip)

    # helpers

    def pick(self, values):
        values = list(values)
        return self.random.choice(values) if values else None

    def whole(self, name):
        return [line for line in self.lines[name] if line.cells is not None and len(line.cells) == len(self.header[name])]

    def any_line(self):
        """A table by chance (small ones as often as large ones) and a row of it that still has its shape."""
        name = self.pick(sorted(name for name in self.lines if self.whole(name)))
        return name, self.pick(self.whole(name))

    def at(self, name, column):
        return self.header[name].index(column)

    def get(self, name, line, column):
        return line.cells[self.at(name, column)]

    def put(self, name, line, column, value):
        line.cells[self.at(name, column)] = str(value)

    def insert(self, name, line):
        self.lines[name].insert(self.random.randint(0, len(self.lines[name])), line)

    def copy(self, line):
        found = Line(list(line.cells))
        found.quoted = self.random.random() < 0.2
        return found

    def day(self, name, line, column):
        try:
            return date.fromisoformat(self.get(name, line, column))
        except ValueError:
            return None

    def where(self, name, **wanted):
        return [line for line in self.whole(name) if all(self.get(name, line, column) == value for column, value in wanted.items())]

    def new_order(self, like, **changes):
        line = self.copy(like)
        self.put("supervision_orders", line, "order_id", f"new {self.random.randrange(10**9)}")
        for column, value in {"lifted_on": "", "kind": "extension", **changes}.items():
            self.put("supervision_orders", line, column, value)
        self.insert("supervision_orders", line)
        return line

    # the form of a row

    def plant_unreadable_bytes(self):
        _, line = self.any_line()
        line.spoil = (self.random.random(), self.pick(BAD_BYTES))

    def plant_cell_lost(self):
        _, line = self.any_line()
        del line.cells[self.random.randrange(len(line.cells)) if self.random.random() < 0.5 else -1]

    def plant_cell_too_many(self):
        _, line = self.any_line()
        line.cells.insert(self.random.randint(0, len(line.cells)), self.pick(("", "x", "2013-01-01")))

    def plant_header_again(self):
        name = self.pick(sorted(self.lines))
        self.insert(name, Line(list(self.header[name])))

    def plant_blank_line(self):
        self.insert(self.pick(sorted(self.lines)), Line(raw=b""))

    def plant_quotes_everywhere(self):
        _, line = self.any_line()
        line.quoted = True

    def plant_quoted_newline(self):
        name = self.pick([name for name in ("journal", "referral_reasons") if name in self.lines and self.whole(name)])
        if name:
            column = "text" if name == "journal" else "description"
            line = self.pick(self.whole(name))
            self.put(name, line, column, self.get(name, line, column) + self.pick(("\nsecond, line", "\r\n", '\n"x"\n')))

    # a cell

    def plant_unknown_code(self):
        name, line = self.any_line()
        column = self.pick(sorted(TABLES[name].codes))
        if column and column in self.header[name]:
            self.put(name, line, column, self.pick(("maybe", "YES", "0", "7", "onbekend", "unknown", "3")))

    def plant_impossible_date(self):
        name, line = self.any_line()
        if TABLES[name].dates:
            self.put(name, line, self.pick(TABLES[name].dates), self.pick(BAD_DATES))

    def plant_date_after_extraction(self):
        name, line = self.any_line()
        if TABLES[name].dates:
            self.put(name, line, self.pick(TABLES[name].dates), self.extracted_on + timedelta(days=self.pick((0, 1, 1, 400))))

    def plant_required_cell_empty(self):
        name, line = self.any_line()
        self.put(name, line, self.pick(TABLES[name].required), "")

    def plant_optional_cell_empty(self):
        name, line = self.any_line()
        column = self.pick([column for column in self.header[name] if column not in TABLES[name].required])
        if column:
            self.put(name, line, column, "")

    def plant_end_before_start(self):
        name = self.pick(("supervision_orders", "placements", "care_episodes"))
        line = self.pick(self.whole(name))
        start, end = self.pick(TABLES[name].ends)
        if line and self.day(name, line, start):
            self.put(name, line, end, self.day(name, line, start) + timedelta(days=self.pick((0, -1, -1, -300))))

    def plant_identifier_odd(self):
        name, line = self.any_line()
        text = self.pick(("y" * 65, "y" * 64, "a\tb", "a\u0085b", "a\x7fb", "a\u00e9b", "a\nb"))
        self.put(name, line, self.pick(TABLES[name].ids), text)

    def plant_care_type_length(self):
        line = self.pick(self.whole("care_episodes"))
        if line:
            self.put("care_episodes", line, "care_type", "z" * self.pick((64, 65)))

    def plant_deployed_without_start(self):
        line = self.pick(self.where("care_episodes", deployed="yes"))
        if line:
            self.put("care_episodes", line, "started_on", "")

    # keys and parents

    def plant_exact_duplicate(self):
        name, line = self.any_line()
        for _ in range(self.pick((1, 1, 2))):
            self.insert(name, self.copy(line))

    def plant_key_conflict(self):
        name, line = self.any_line()
        other = self.copy(line)
        column = self.pick([column for column in self.header[name] if column != TABLES[name].key])
        if column:
            donor = self.pick(self.whole(name))
            self.put(name, other, column, self.get(name, donor, column) if self.random.random() < 0.7 else "")
            self.insert(name, other)

    def plant_orphan(self):
        name, line = self.any_line()
        column = self.pick([column for column in ("child_id", "family_id") if column in self.header[name] and column != TABLES[name].key])
        if column:
            self.put(name, line, column, "nobody")

    def plant_row_lost(self):
        name = self.pick(("families", "children", "supervision_orders"))
        if self.lines[name]:
            self.lines[name].pop(self.random.randrange(len(self.lines[name])))

    def plant_other_parent(self):
        name, line = self.any_line()
        column = self.pick([column for column in ("child_id", "family_id") if column in self.header[name] and column != TABLES[name].key])
        donor = self.pick(self.whole("children"))
        if column and donor:
            self.put(name, line, column, self.get("children", donor, column))

    # chains of orders

    def plant_fork(self):
        line = self.pick(self.where("supervision_orders", kind="extension"))
        if line:
            later = self.day("supervision_orders", line, "pronounced_on")
            self.new_order(line, **({"pronounced_on": min(self.extracted_on, later)} if later else {}))

    def plant_cycle(self):
        size = self.pick((1, 2, 3))
        like = self.pick(self.whole("supervision_orders"))
        if like:
            lines = [self.new_order(like) for _ in range(size)]
            for at, line in enumerate(lines):
                self.put("supervision_orders", line, "extends_order_id", self.get("supervision_orders", lines[at - 1], "order_id"))
            if self.random.random() < 0.5:
                self.new_order(like, extends_order_id=self.get("supervision_orders", lines[0], "order_id"))

    def plant_extension_across_children(self):
        line = self.pick(self.where("supervision_orders", kind="extension"))
        other = self.pick(self.whole("supervision_orders"))
        if line and other:
            self.put("supervision_orders", line, "extends_order_id", self.get("supervision_orders", other, "order_id"))

    def plant_extension_too_early(self):
        line = self.pick(self.where("supervision_orders", kind="extension"))
        before = line and self.pick(self.where("supervision_orders", order_id=self.get("supervision_orders", line, "extends_order_id")))
        start = before and self.day("supervision_orders", before, "pronounced_on")
        if start:
            self.put("supervision_orders", line, "pronounced_on", start - timedelta(days=self.pick((0, 1, 1))))

    def plant_unknown_predecessor(self):
        lines = self.where("supervision_orders", kind="extension")
        for line in self.random.sample(lines, min(len(lines), self.pick((1, 2)))):
            self.put("supervision_orders", line, "extends_order_id", self.pick(("gone 1", "gone 1", "")))

    def plant_order_names_predecessor(self):
        line, other = self.pick(self.where("supervision_orders", kind="order")), self.pick(self.whole("supervision_orders"))
        if line and other:
            self.put("supervision_orders", line, "extends_order_id", self.get("supervision_orders", other, "order_id"))

    def plant_extension_of_provisional(self):
        like = self.pick(self.where("supervision_orders", kind="provisional"))
        if like:
            self.new_order(like, extends_order_id=self.get("supervision_orders", like, "order_id"))

    # births and placements

    def plant_birth_near_limit(self):
        order = self.pick(self.whole("supervision_orders"))
        child = order and self.pick(self.where("children", child_id=self.get("supervision_orders", order, "child_id")))
        start = order and self.day("supervision_orders", order, "pronounced_on")
        if child and start:
            self.put("children", child, "birth_date", min(self.extracted_on, start + timedelta(days=self.pick((119, 120, 121, 121, 200)))))

    def plant_overlap(self):
        line = self.pick(self.whole("placements"))
        start, end = line and self.day("placements", line, "started_on"), line and self.day("placements", line, "ended_on")
        if start:
            other, shift = self.copy(line), timedelta(days=self.pick((-40, -1, 0, 0, 1, 40)))
            self.put("placements", other, "placement_id", f"new {self.random.randrange(10**9)}")
            anchor = end if end and self.random.random() < 0.4 else start
            begin = min(self.extracted_on, anchor + shift)
            stop = self.pick((begin, begin + timedelta(days=1), begin + timedelta(days=60), end, None))
            self.put("placements", other, "started_on", begin)
            self.put("placements", other, "ended_on", "" if stop is None else min(self.extracted_on, max(begin, stop)))
            self.insert("placements", other)

    # carrying it out

    def plant(self, rate):
        rows = sum(len(lines) for lines in self.lines.values())
        for _ in range(int(rows * rate + 0.5)):
            kind = self.pick(self.kinds)
            getattr(self, "plant_" + kind)()
            self.planted.append(kind)

    def form(self, kind, share=0.25):
        chosen = self.random.random() < share and kind not in self.skip
        if chosen:
            self.planted.append(kind)
        return chosen

    def write(self, name, path):
        """Writes a table with the oddities of its file as a whole."""
        header, order, extras = self.header[name], None, 0
        if self.form("columns_shuffled"):
            order = list(range(len(header)))
            self.random.shuffle(order)
        if self.form("unknown_columns"):
            extras = self.pick((1, 2))
        if name == "supervision_orders" and order is None and self.form("end_reason_absent") and header[-1] == "end_reason":
            header = header[:-1]
            for line in self.whole(name):
                del line.cells[-1]
        end = b"\r\n" if self.form("crlf") else b"\n"
        first = [header[at] for at in order] if order else header
        first = first + [f"extra_{at}" for at in range(extras)]
        parts = [b"\xef\xbb\xbf" if self.form("byte_order_mark") else b"", Line(list(first)).bytes(end)]
        for line in self.lines[name]:
            if line.cells == self.header[name]:
                parts.append(Line(list(first)).bytes(end))
            else:
                parts.append(line.bytes(end, order, [self.pick(("", "x", "a, b")) for _ in range(extras)]))
        content = b"".join(parts)
        if self.lines[name]:
            if self.form("truncated", 0.15):
                content = content[:-self.random.randint(1, max(1, len(parts[-1]) - 1))]
            elif self.form("last_line_end_lost"):
                content = content[:-len(end)]
        path.write_bytes(content)


FATAL = ("table_lost", "column_lost", "column_twice", "no_header", "description")


def mutate(folder, seed, rate, to, skip=(), fatal=False):
    """Writes the mutated delivery and gives the kinds planted, in order."""
    mutator = Mutator(folder, seed, skip)
    mutator.plant(rate)
    to.mkdir(parents=True, exist_ok=True)
    for old in to.glob("*.csv"):
        old.unlink()
    (to / "delivery.csv").write_bytes((folder / "delivery.csv").read_bytes())
    for name in mutator.lines:
        if name == "journal" and mutator.form("journal_absent", 0.1) or name == "objections" and mutator.form("objections_absent", 0.1):
            continue
        mutator.write(name, to / (name + ".csv"))
    if fatal:
        spoil(mutator, to)
    return mutator.planted


def spoil(mutator, to):
    """Plants one fault for which the whole delivery must be refused."""
    kind = mutator.pick(FATAL)
    name = mutator.pick([name for name in sorted(mutator.lines) if not TABLES[name].optional])
    path = to / (name + ".csv")
    _, _, body = path.read_bytes().partition(b"\n")
    header = [column for column in TABLES[name].columns if column not in TABLES[name].optional_columns]
    mutator.planted.append(f"{kind} {name}")
    if kind == "table_lost":
        path.unlink()
    elif kind == "column_lost":
        header[mutator.random.randrange(len(header))] = "something"
        path.write_bytes(",".join(header).encode() + b"\n" + body)
    elif kind == "column_twice":
        path.write_bytes(",".join([*header, mutator.pick(header)]).encode() + b"\n" + body)
    elif kind == "no_header":
        path.write_bytes(mutator.pick((b"", body)))
    else:
        rows = mutator.pick(("organisation,extracted_on,kind\n", "organisation,extracted_on,kind\nA,2014-02-30,full\n",
                             "organisation,extracted_on,kind\nA,2014-01-30,half\n", "organisation,kind\nA,full\n",
                             "organisation,extracted_on,kind\n,2014-01-30,full\n",
                             "organisation,extracted_on,kind\nA,2014-01-30,full\nA,2014-01-31,full\n"))
        (to / "delivery.csv").write_text(rows, encoding="utf-8")


def main(given=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("delivery", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--rate", type=float, required=True, help="faults planted per row of the delivery")
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--skip", action="append", default=[], help="a kind not to plant; may be given again")
    parser.add_argument("--fatal", action="store_true", help="also plant one fault that refuses the whole delivery")
    options = parser.parse_args(given)
    for kind in mutate(options.delivery, options.seed, options.rate, options.to, options.skip, options.fatal):
        print(kind)
    return 0


if __name__ == "__main__":
    sys.exit(main())
