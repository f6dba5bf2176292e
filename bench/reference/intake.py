"""Takes in one canonical delivery: which rows are accepted, refused or duplicates, and whom a refusal marks."""

import re
from collections import Counter, defaultdict

import chains
from envelope import DeliveryRefused, check_package, parse_date, read_description, read_table, usable_id, valid_id
from layout import TABLES

COUNT = re.compile("[0-9]{1,4}")
AMOUNT = re.compile(r"[0-9]{1,7}(\.[0-9]{1,2})?")


class Row:
    """A row of a table: its known cells by column, and what became of it."""

    def __init__(self, table, record, values, readable):
        self.table, self.line, self.values = table, record.line, values
        self.readable = readable  # the known cells a family may be read from
        self.state, self.rule, self.parent_refused = "accepted", "", False
        self.dates = {}

    def refuse(self, rule, parent=False):
        if self.state == "accepted":
            self.state, self.rule, self.parent_refused = "refused", rule, parent

    @property
    def accepted(self):
        return self.state == "accepted"

    def __getitem__(self, column):
        return self.values.get(column, "")

    def date(self, column):
        return self.dates.get(column)


class Delivery:
    """A delivery after every check: the rows of each table, and the tables refused rows mark per family."""

    def __init__(self, folder):
        self.folder = folder
        check_package(folder)
        self.organisation, self.extracted_on = read_description(folder)
        self.rows, self.absent = {}, set()
        for table in TABLES.values():
            self.rows[table.name] = self._load(table)
        for table in TABLES.values():
            self._duplicates_and_conflicts(table)
            for row in self.rows[table.name]:
                if row.accepted:
                    self._own_rules(table, row)
        self._parents()
        orders, placements = self.rows["supervision_orders"], self.rows["placements"]
        chains.check_extensions(orders)
        chains.check_births(self.rows["children"], orders, [orders, placements, self.rows["lirik"]])
        chains.check_overlaps(placements)
        self._mark()

    def accepted(self, table):
        return [row for row in self.rows[table] if row.accepted]

    def _load(self, table):
        path = self.folder / (table.name + ".csv")
        if not path.exists():
            if not table.optional:
                raise DeliveryRefused(f"{path.name} is missing; deliver it, with its header alone where there is nothing to tell.")
            self.absent.add(table.name)
            return []
        header, records = read_table(path, table)
        rows = []
        for record in records:
            rows.append(self._row(table, header, record))
        return rows

    @staticmethod
    def _row(table, header, record):
        known = {column: at for at, column in enumerate(header) if column in table.columns}
        cells = record.cells
        count_wrong = len(cells) != len(header)
        values = {column: cells[at] for column, at in known.items() if at < len(cells)}
        last_lost = record.cut_off or (record.unterminated and len(cells) < len(header))
        readable = {column: cells[at] for column, at in known.items()
                    if at < len(cells) and not record.unreadable(at) and not (last_lost and at == len(cells) - 1)}
        row = Row(table.name, record, values, readable)
        if len(cells) == len(header) and all(cells[at].lower() == column for column, at in known.items()):
            row.readable = {}
            row.refuse("repeated header")
        elif record.cut_off or record.stray_quote:
            row.refuse("badly quoted")
        elif count_wrong:
            row.refuse("column count")
        elif any(record.unreadable(at) for at in range(len(cells))):
            row.refuse("unreadable bytes")
        return row

    def _duplicates_and_conflicts(self, table):
        seen, by_key = set(), defaultdict(list)
        for row in self.rows[table.name]:
            if not row.accepted:
                continue
            if any(not row[column] for column in table.key_columns if column in table.required):
                continue
            content = tuple(row[column] for column in table.columns)
            if content in seen:
                row.state = "duplicate"
                continue
            seen.add(content)
            if table.key_columns:
                by_key[tuple(row[column] for column in table.key_columns)].append(row)
        for rows in by_key.values():
            if len(rows) > 1:
                for row in rows:
                    row.refuse("primary key not unique")

    def _own_rules(self, table, row):
        for column in table.required:
            if not row[column]:
                row.refuse(f"{column} is required")
        for column, codes in table.codes.items():
            if row[column] and row[column] not in codes:
                row.refuse(f"{column} unknown code")
        for column in table.ids:
            if not valid_id(row[column]):
                row.refuse(f"{column} is no identifier")
        for column in table.short_codes:
            if not valid_id(row[column]):
                row.refuse(f"{column} is no code")
        for column in table.dates:
            if row[column]:
                day = parse_date(row[column])
                if day is None:
                    row.refuse(f"{column} is no date")
                elif column not in table.future_allowed and day > self.extracted_on:
                    row.refuse(f"{column} is after the extraction")
                row.dates[column] = day
        for start, end in table.ends:
            if row.date(start) and row.date(end) and row.date(end) < row.date(start):
                row.refuse(f"{end} is before {start}")
        for column in table.counts:
            if row[column] and not COUNT.fullmatch(row[column]):
                row.refuse(f"{column} is no whole number up to 9999")
        for column in table.amounts:
            if row[column] and not AMOUNT.fullmatch(row[column]):
                row.refuse(f"{column} is no amount")
        for column, other, code in table.filled_where:
            if row[other] == code and not row[column]:
                row.refuse(f"{column} is required where {other} is {code}")
        for column, other, code in table.none_where:
            if row[other] == code and COUNT.fullmatch(row[column]) and int(row[column]) > 0:
                row.refuse(f"{column} must be none where {other} is {code}")
        if table.name == "care_episodes" and row["deployed"] == "yes" and not row["started_on"]:
            row.refuse("started_on is required where deployed")

    def _parents(self):
        families = self._by_key("families")
        self._refuse_orphans("children", "family_id", families)
        children = self._by_key("children")
        for table in ("supervision_orders", "placements"):
            self._refuse_orphans(table, "child_id", children)
        for table in ("referral_reasons", "lirik", "care_episodes", "plans", "journal", "objections", "recruitment",
                      "council_reports", "questionnaires"):
            self._refuse_orphans(table, "family_id", families)
        self._questionnaires()
        for row in self.accepted("lirik"):
            if row["child_id"]:
                self._refuse_orphan(row, "child_id", children)
                if row.accepted:
                    child = next(parent for parent in children[row["child_id"]] if parent.accepted)
                    if child["family_id"] != row["family_id"]:
                        row.refuse("child of another family")

    def _questionnaires(self):
        """Answers and care hang on a questionnaire that was answered; of one source a questionnaire says one thing."""
        known = self._by_key("questionnaires")
        for table in ("answers", "care_use"):
            for row in self.accepted(table):
                self._refuse_orphan(row, "questionnaire_id", known)
                if row.accepted and not any(
                        parent.accepted and parent["result"] == "answered" for parent in known[row["questionnaire_id"]]):
                    row.refuse("questionnaire not answered", parent=True)
        said = defaultdict(list)
        for row in self.accepted("care_use"):
            said[row["questionnaire_id"], row["source"]].append(row)
        for rows in said.values():
            if len({row["used"] for row in rows}) > 1:
                for row in rows:
                    row.refuse("used in one row and not in another")

    def _by_key(self, table):
        found = defaultdict(list)
        for row in self.rows[table]:
            if row.state != "duplicate":
                found[row.readable.get(TABLES[table].key, "")].append(row)
        return found

    def _refuse_orphans(self, table, column, parents):
        for row in self.accepted(table):
            self._refuse_orphan(row, column, parents)

    @staticmethod
    def _refuse_orphan(row, column, parents):
        rows = parents.get(row[column], [])
        if not any(parent.accepted for parent in rows):
            row.refuse("parent refused" if rows else "orphan", parent=bool(rows))

    def _mark(self):
        """Finds the families of refused rows: that of family_id, and those that any row of the child names."""
        self.families = {row.readable["family_id"] for row in self.rows["families"] if usable_id(row.readable.get("family_id", ""))}
        self.child_families = defaultdict(set)
        for row in self.rows["children"]:
            family = row.readable.get("family_id", "")
            if family in self.families and usable_id(row.readable.get("child_id", "")):
                self.child_families[row.readable["child_id"]].add(family)
        self.questionnaire_families = defaultdict(set)
        for row in self.rows["questionnaires"]:
            family = row.readable.get("family_id", "")
            if family in self.families and usable_id(row.readable.get("questionnaire_id", "")):
                self.questionnaire_families[row.readable["questionnaire_id"]].add(family)
        self.marks = defaultdict(set)
        for name, rows in self.rows.items():
            for row in rows:
                if row.state == "refused":
                    for family in self.families_of(row):
                        self.marks[family].add(name)
        self.objecting = {row.readable["family_id"] for row in self.rows["objections"]
                          if row.readable.get("family_id", "") in self.families}

    def families_of(self, row):
        own = {row.readable.get("family_id", "")} & self.families
        if row.table == "children":
            return own
        if row.table in ("answers", "care_use"):
            return self.questionnaire_families.get(row.readable.get("questionnaire_id", ""), set())
        return own | self.child_families.get(row.readable.get("child_id", ""), set())

    def scope(self, row):
        if row.parent_refused:
            return "parent"
        return "family" if self.families_of(row) else "row"

    def reconciliation(self):
        for name, rows in self.rows.items():
            if name not in self.absent:
                states = Counter(row.state for row in rows)
                yield name, len(rows), states["accepted"], states["refused"], states["duplicate"]
