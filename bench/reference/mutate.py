#!/usr/bin/env python3
"""Plants faults, and oddities that are no faults, in a copy of a canonical delivery; the same seed plants the same."""

import argparse
import sys
from pathlib import Path

from faults import CellFaults, LinkFaults, ResearchFaults
from layout import TABLES
from tables import Line


class Mutator(CellFaults, LinkFaults, ResearchFaults):
    """Plants kinds of fault at random and writes the tables with oddities of their files as a whole."""

    def __init__(self, folder, seed, skip=()):
        super().__init__(folder, seed, skip)
        self.kinds = [name[6:] for name in dir(self) if name.startswith("plant_") and name[6:] not in skip
                      and ("answers" in self.lines or not name.startswith("plant_further_"))]

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
        if self.lines[name] and self.form("stray_quote", 0.02):
            self.pick(self.lines[name]).spoil = (self.random.random(), self.pick((b'"', b'""', b'"x"')))
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
        if self.form("header_capitals", 0.1):
            first = [self.pick((name.upper(), name.title(), f" {name}\u00a0")) for name in first]
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
        path.write_bytes(self.as_written(content))

    def as_written(self, content):
        """The same text as another program would write it."""
        if self.form("ctrl_z", 0.05):
            content += b"\x1a"
        if self.form("sep_line", 0.05):
            content = (b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b"") + b"sep=,\r\n" + content.removeprefix(b"\xef\xbb\xbf")
        if self.form("utf_16", 0.05):
            try:
                text = content.decode("utf-8").removeprefix("\ufeff")
            except UnicodeDecodeError:
                return content
            content = b"\xff\xfe" + text.encode("utf-16-le")
        return content


FATAL = ("table_lost", "column_lost", "column_twice", "no_header", "description")


def mutate(folder, seed, rate, to, skip=(), fatal=False):
    """Writes the mutated delivery and gives the kinds planted, in order."""
    mutator = Mutator(folder, seed, (*skip, "sep_line", "utf_16") if fatal else skip)  # what is spoilt is found by its bytes
    mutator.plant(rate)
    to.mkdir(parents=True, exist_ok=True)
    for old in to.glob("*.csv"):
        old.unlink()
    (to / "delivery.csv").write_bytes((folder / "delivery.csv").read_bytes())
    for name in mutator.lines:
        if name == "journal" and mutator.form("journal_absent", 0.1) or name == "objections" and mutator.form("objections_absent", 0.1) \
                or name in ("recruitment", "council_reports") and mutator.form(f"{name}_absent", 0.1):
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
    header = [column for column in TABLES[name].usual_columns if column not in TABLES[name].optional_columns]
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
