"""A delivery in memory, as rows that can be found, changed, copied and written back to bytes."""

import csv
import io
import random
from datetime import date

from layout import TABLES


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


class Tables:
    """The tables of a delivery in memory, and the ways to find a row and change it."""

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
        self.skip = set(skip)

    def known(self, name, columns):
        """Those of some columns that the delivery has."""
        return [column for column in columns if column in self.header[name]]

    def pick(self, values):
        values = list(values)
        return self.random.choice(values) if values else None

    def whole(self, name):
        return [line for line in self.lines.get(name, ()) if line.cells is not None and len(line.cells) == len(self.header[name])]

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
