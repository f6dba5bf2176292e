"""Comma-separated text as RFC 4180 has it and as programs write it, with the line each record starts on."""

import re
import unicodedata
from dataclasses import dataclass

LINE_END = re.compile(r"\r\n|\n|\r")
MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\0\0", "utf-32-le"), (b"\0\0\xfe\xff", "utf-32-be"),
         (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
OTHER_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"%PDF")
SEPARATOR_LINE = re.compile(r"(\"?)sep=([^0-9A-Za-z\" \r\n])\1(\r\n|\r|\n|\Z)", re.IGNORECASE)
UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")


class NoText(Exception):
    """The file is none of text in the encoding that it should have."""


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
    quoted: bool = False  # a quote stands in it

    def unreadable(self, position):
        """Whether the cell held bytes that are no UTF-8."""
        return any("\udc80" <= c <= "\udcff" for c in self.cells[position])


def read(path):
    """All records that are not blank lines, undecodable bytes kept as lone surrogates, every cell in its one form."""
    data = path.read_bytes()
    mark, encoding = next(((mark, name) for mark, name in MARKS if data.startswith(mark)), (b"", ""))
    if not mark and (data.startswith(OTHER_FILES) or _is_wide(data[:4096])):
        raise NoText()
    text = data[len(mark):].decode(encoding or "utf-8", "replace" if len(mark) != 3 and mark else "surrogateescape")
    named = SEPARATOR_LINE.match(text)
    text = (text[named.end():] if named else text).replace("\ufeff", "")
    text = text[:-1] if text.endswith("\x1a") else text
    records = list(parse(text, named[2] if named else ",", 2 if named else 1))
    for record in records:
        record.cells = [clean(cell) for cell in record.cells]
    return [record for record in records if record.cells != [""] or record.quoted]


def clean(cell):
    """The one form of a cell: seen characters, composed, plain blanks, none at the ends."""
    return unicodedata.normalize("NFC", BLANK.sub(" ", UNSEEN.sub("", cell))).strip(" ")


def _is_wide(head):
    even, odd = head[::2].count(0), head[1::2].count(0)
    most = max(even, odd)
    return len(head) >= 8 and most * 10 > len(head) * 3 and min(even, odd) * 10 < most


def parse(text, delimiter=",", line=1):
    position, size = 0, len(text)
    while position < size:
        end = _line_end(text, position)
        if '"' not in text[position:end]:
            record, after, lines = Record(line, text[position:end].split(delimiter)), end, 0
        else:
            record, after, lines = _quoted(text, position, line, delimiter)
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


def _quoted(text, position, line, delimiter):
    record, size, lines, start_of_record = Record(line, [], quoted=True), len(text), 0, position
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
        while position < size and (again or text[position] not in delimiter + "\r\n"):
            again ^= quoted and text[position] == '"'
            record.hides |= again and text[position] in "\r\n"
            position += 1
        record.stray_quote |= quoted and position > start
        record.cells.append("".join(cell) + text[start:position])
        if position < size and text[position] == delimiter:
            position += 1
            continue
        return record, position, lines
