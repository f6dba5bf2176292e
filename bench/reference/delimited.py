"""Comma-separated text as RFC 4180 has it, with the line each record starts on."""

import re
from dataclasses import dataclass

LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass
class Record:
    """A record: the physical line it starts on, its cells, and what is wrong with its form."""

    line: int
    cells: list
    cut_off: bool = False  # the file ends inside this record's quoted cell
    swallows: bool = False  # it does, and lines that hold something follow the record's first
    unterminated: bool = False  # the file ends without a line end after this record
    hides: bool = False  # a quote behind a closing quote holds a line end, so that rows may be hidden in it
    stray_quote: bool = False  # text after a closing quote

    def unreadable(self, position):
        """Whether the cell held bytes that are no UTF-8."""
        return any("\udc80" <= c <= "\udcff" for c in self.cells[position])


def read(path):
    """All records that are not blank lines, undecodable bytes kept as lone surrogates."""
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    return list(parse(text[1:] if text.startswith("\ufeff") else text))


def parse(text):
    position, line, size = 0, 1, len(text)
    while position < size:
        end = _line_end(text, position)
        if '"' not in text[position:end]:
            record, after, lines = Record(line, text[position:end].split(",")), end, 0
        else:
            record, after, lines = _quoted(text, position, line)
        blank = after == position
        if after >= size:
            record.unterminated = True
        position = after + (2 if text.startswith("\r\n", after) else 1)
        line += lines + 1
        if not blank:
            yield record


def _line_end(text, start):
    found = [at for at in (text.find("\n", start), text.find("\r", start)) if at >= 0]
    return min(found, default=len(text))


def _quoted(text, position, line):
    record, size, lines, start_of_record = Record(line, []), len(text), 0, position
    while True:
        cell = []
        quoted = text.startswith('"', position)
        if quoted:
            position += 1
            while True:
                close = text.find('"', position)
                if close < 0:
                    cell.append(text[position:])
                    record.cut_off = True
                    record.swallows = any(LINE_END.split(text[start_of_record:])[1:])
                    position = size
                    break
                cell.append(text[position:close])
                position = close + 1
                if not text.startswith('"', position):
                    break
                cell.append('"')
                position += 1
            inside = "".join(cell)
            lines += inside.count("\n") + inside.count("\r") - inside.count("\r\n")
        start, again = position, False  # again: inside a quote that opened behind the closing one
        while position < size and (again or text[position] not in ",\r\n"):
            again ^= quoted and text[position] == '"'
            record.hides |= again and text[position] in "\r\n"
            position += 1
        record.stray_quote |= quoted and position > start
        record.cells.append("".join(cell) + text[start:position])
        if position < size and text[position] == ",":
            position += 1
            continue
        return record, position, lines
