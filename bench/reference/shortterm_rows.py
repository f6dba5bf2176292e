"""What a family's file holds beyond the agency's own help: recruitment, reports, questionnaires; and what refused rows of it mark."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from envelope import usable_id
from layout import TABLES

STUDY = "fnb-2014"
FORM_FAULTS = ("repeated header", "badly quoted", "column count", "unreadable bytes")
ANY = None


@dataclass
class Questionnaire:
    """One questionnaire that was taken or omitted, with what was answered in it."""

    instrument: str
    wave: str
    respondent: str
    primary: bool
    result: str
    answered_on: date
    answers: dict = field(default_factory=dict)
    care: list = field(default_factory=list)


@dataclass
class Research:
    """The rows of one family that studies bring."""

    recruitment: object = None
    recruitment_refused: bool = False
    reports: list = field(default_factory=list)
    council_factors: set = field(default_factory=set)
    questionnaires: list = field(default_factory=list)
    marks: set = field(default_factory=set)  # (table, instrument or ANY, wave or ANY)

    def marked(self, tables, instrument, wave):
        return any(table in tables and name in (ANY, instrument) and when in (ANY, wave) for table, name, when in self.marks)


def assemble(delivery):
    """What studies bring of each family, by its id."""
    found, taken = defaultdict(Research), {}
    for row in delivery.accepted("recruitment"):
        if row["study"] == STUDY:
            found[row["family_id"]].recruitment = row
    for row in delivery.accepted("council_reports"):
        found[row["family_id"]].reports.append(row)
    for row in delivery.accepted("referral_reasons"):
        if row["source"] == "council_report":
            found[row["family_id"]].council_factors.add(row["factor"])
    for row in delivery.accepted("questionnaires"):
        taken[row["questionnaire_id"]] = Questionnaire(
            row["instrument"], row["wave"], row["respondent"], row["primary_carer"] == "yes", row["result"], row.date("answered_on"))
        found[row["family_id"]].questionnaires.append(taken[row["questionnaire_id"]])
    for row in delivery.accepted("answers"):
        if row["value"]:
            taken[row["questionnaire_id"]].answers[row["item"]] = int(row["value"])
    for row in delivery.accepted("care_use"):
        taken[row["questionnaire_id"]].care.append(row)
    _mark(delivery, found)
    return found


def _mark(delivery, found):
    named = defaultdict(set)  # questionnaire id -> what rows of it say of instrument and wave
    for row in delivery.rows["questionnaires"]:
        number = row.readable.get("questionnaire_id", "")
        if row.state != "duplicate" and usable_id(number):
            for family in delivery.families_of(row):
                named[number].add((family, *_told(row)))
        if row.state == "refused":
            for family in delivery.families_of(row):
                found[family].marks.add(("questionnaires", *_told(row)))
    for table in ("answers", "care_use"):
        for row in delivery.rows[table]:
            if row.state == "refused":
                for family, instrument, wave in named.get(row.readable.get("questionnaire_id", ""), ()):
                    found[family].marks.add((table, instrument, wave))
    for row in delivery.rows["recruitment"]:
        if row.state == "refused" and (_study(row) in (ANY, STUDY)):
            for family in delivery.families_of(row):
                found[family].recruitment_refused = True


def _whole(row):
    return row.state != "refused" or row.rule not in FORM_FAULTS


def _told(row):
    """Instrument and wave of a questionnaire, each as far as its cell keeps its own rules in a row that is whole."""
    instrument, wave = row["instrument"], row["wave"]
    if not _whole(row):
        return ANY, ANY
    return (instrument if usable_id(instrument) else ANY,
            wave if wave in TABLES["questionnaires"].codes["wave"] else ANY)


def _study(row):
    return row["study"] if _whole(row) and usable_id(row["study"]) else ANY
