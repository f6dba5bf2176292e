"""Small deliveries written from text blocks, for the tests."""

import tempfile
import textwrap
from datetime import date
from pathlib import Path

import casefile
import coding
import cohort
import intake
from layout import TABLES


SCRATCH = tempfile.TemporaryDirectory(prefix="reference-")


def temporary():
    """A new folder that goes when the tests end."""
    return Path(tempfile.mkdtemp(dir=SCRATCH.name))


def folder(extracted_on="2015-12-31", without=(), raw=None, **tables):
    """Writes a delivery; each table is a block of rows below its header, absent ones are empty."""
    to = temporary()
    (to / "delivery.csv").write_text(f"organisation,extracted_on,kind\nAgency,{extracted_on},full\n", encoding="utf-8")
    for name, table in TABLES.items():
        if name not in without and (name in tables or not table.further):
            rows = textwrap.dedent(tables.get(name, "")).strip("\n")
            wide = rows and rows.split("\n")[0].count(",") + 1 == len(table.columns)
            text = ",".join(table.columns if wide else table.usual_columns) + "\n" + (rows + "\n" if rows else "")
            (to / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    for name, content in (raw or {}).items():
        (to / f"{name}.csv").write_bytes(content)
    return to


def take_in(**given):
    return intake.Delivery(folder(**given))


def refused(delivery, table):
    """The refused rows of a table as line -> rule."""
    return {row.line: row.rule for row in delivery.rows[table] if row.state == "refused"}


def lines(delivery, table):
    return sorted(refused(delivery, table))


def marks(delivery):
    return {family: sorted(tables) for family, tables in sorted(delivery.marks.items())}


def judged(study=None, **given):
    """Every family's verdict (a case or a reason), before the quota."""
    delivery = take_in(**given)
    families = casefile.assemble(delivery)
    return {name: cohort.judge(family, study or cohort.Study()) for name, family in families.items()}


def coded(family="F1", study=None, **given):
    """The coded variables of one family."""
    delivery = take_in(**given)
    case = cohort.judge(casefile.assemble(delivery)[family], study or cohort.Study())
    return coding.code(case, delivery.extracted_on)


def day(text):
    return date.fromisoformat(text)


def plain_family(**more):
    """A control family F1 with child C1, T1 2013-01-01, T2 2013-02-12, T3 2014-02-12; tables may be added or replaced."""
    given = {"families": "F1,dutch,yes,1,none,", "children": "C1,F1,2003-01-01,f",
             "supervision_orders": "O1,C1,order,2013-01-01,2014-01-01,,,"}
    given.update(more)
    return given
