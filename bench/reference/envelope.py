"""What is read before any row is judged: headers, delivery.csv, the declared hashes; and how a date or identifier reads."""

import datetime
import hashlib
import json
import re
import unicodedata

import delimited
from layout import DELIVERY

EARLIEST = datetime.date(1900, 1, 1)
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class DeliveryRefused(Exception):
    """The delivery as a whole cannot be taken in; the message is for the person who delivered it."""


class DeltaUnsupported(Exception):
    """A delta needs the deliveries before it, which this reference does not keep."""


def valid_id(text):
    return len(text) <= 64 and not any(unicodedata.category(c) == "Cc" for c in text)


def usable_id(text):
    return bool(text) and valid_id(text)


def parse_date(text):
    """The day a cell names, or None where it is no ISO date from 1900 on."""
    if not DATE.fullmatch(text):
        return None
    try:
        day = datetime.date(int(text[:4]), int(text[5:7]), int(text[8:]))
    except ValueError:
        return None
    return day if day >= EARLIEST else None


def read_table(path, table):
    try:
        records = delimited.read(path)
    except delimited.NoText:
        raise DeliveryRefused(f"{path.name} is no text in UTF-8; export it so.") from None
    if not records:
        raise DeliveryRefused(f"{path.name} has no header; its first line must name the columns.")
    if records[-1].swallows or records[0].cut_off or any(record.hides for record in records):
        raise DeliveryRefused(f"In {path.name} a quote opens that never closes, so the lines after it cannot be told apart; export it again.")
    header = list(records[0].cells)
    for column in table.columns:
        places = [at for at, cell in enumerate(header) if cell == column]
        places = places or [at for at, cell in enumerate(header) if cell.lower() == column]
        if len(places) > 1:
            raise DeliveryRefused(f"{path.name} names a column twice in its header; name each once.")
        for at in places:
            header[at] = column
    missing = [column for column in table.columns if column not in header and column not in table.optional_columns]
    if missing:
        raise DeliveryRefused(f"{path.name} lacks the columns {', '.join(missing)} in its header; add them.")
    return header, records[1:]


def read_description(folder):
    """The agency that delivers and the day of the extraction."""
    path = folder / "delivery.csv"
    if not path.exists():
        raise DeliveryRefused("delivery.csv is missing; it names the organisation, the extraction date and the kind.")
    header, records = read_table(path, DELIVERY)
    if len(records) != 1:
        raise DeliveryRefused("delivery.csv must hold exactly one row below its header.")
    record = records[0]
    if len(record.cells) != len(header) or record.cut_off or record.stray_quote or any(
            record.unreadable(at) for at in range(len(header))):
        raise DeliveryRefused("The row of delivery.csv cannot be read; it needs one readable cell a column.")
    values = dict(zip(header, record.cells))
    if not all(values[column] for column in DELIVERY.required):
        raise DeliveryRefused("delivery.csv must fill organisation, extracted_on and kind.")
    if values["kind"] not in DELIVERY.codes["kind"]:
        raise DeliveryRefused("delivery.csv holds an unknown kind; use full or delta.")
    if values["kind"] == "delta":
        raise DeltaUnsupported("This reference reads full deliveries only; a delta needs the deliveries before it.")
    day = parse_date(values["extracted_on"])
    if day is None:
        raise DeliveryRefused("delivery.csv holds an extracted_on that is no date from 1900-01-01 on, written yyyy-MM-dd.")
    return values["organisation"], day


def check_package(folder):
    """Compares the files with what datapackage.json declares of them, where there is one."""
    path = folder / "datapackage.json"
    if not path.exists():
        return
    try:
        resources = json.loads(path.read_text(encoding="utf-8")).get("resources", [])
    except (ValueError, AttributeError):
        raise DeliveryRefused("datapackage.json is no JSON object; mend it or leave it out.") from None
    for resource in resources:
        file, stats = folder / str(resource.get("path", "")), resource.get("stats", {})
        if not file.is_file():
            raise DeliveryRefused("datapackage.json declares a file that is not there.")
        content = file.read_bytes()
        declared = {key: resource.get(key, stats.get(key)) for key in ("bytes", "hash", "rows")}
        if declared["bytes"] is not None and declared["bytes"] != len(content):
            raise DeliveryRefused(f"{file.name} differs from the bytes datapackage.json declares.")
        if declared["hash"]:
            kind, _, digest = ("md5:" + declared["hash"]).rpartition("md5:")[2].rpartition(":")
            if (kind or "md5") not in hashlib.algorithms_guaranteed:
                raise DeliveryRefused(f"datapackage.json declares a hash of {file.name} by an unknown method.")
            if hashlib.new(kind or "md5", content).hexdigest() != digest.lower():
                raise DeliveryRefused(f"{file.name} differs from the hash datapackage.json declares.")
        rows = declared["rows"] if declared["rows"] is not None else resource.get("rowCount")
        if rows is not None and rows != len(delimited.read(file)) - 1:
            raise DeliveryRefused(f"{file.name} differs from the row count datapackage.json declares.")
