"""The kinds of fault and oddity a row can carry, one method each, named after the kind."""

from datetime import timedelta

from layout import TABLES
from tables import Line, Tables

BAD_BYTES = (b"\xff", b"\xe9", b"\xc3(", b"\xed\xa0\x80")
ODD_BYTES = (b"\x00", b"\t", b" ", b"\r", b"\n", b"\r\n", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\xc2\xa0", b"\xc2\xad", b"\xe2\x80\x8b", b"\xcc\x88", b",", b"\xf0\x9f\x8c\xb3")
BAD_DATES = ("2013-02-30", "2013-02-29", "2013-13-01", "2013-00-10", "2013-2-3", "13-02-2013", "20130213", "2013-02-13T00:00",
             "1899-12-31", "0000-00-00", "onbekend")


class CellFaults(Tables):
    """Faults in the form of a row or in one of its cells."""

    # the form of a row

    def plant_unreadable_bytes(self):
        _, line = self.any_line()
        line.spoil = (self.random.random(), self.pick(BAD_BYTES))

    def plant_odd_bytes(self):
        _, line = self.any_line()
        line.spoil = (self.random.random(), self.pick(ODD_BYTES))

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

    def plant_padding(self):
        name, line = self.any_line()
        for at in self.random.sample(range(len(line.cells)), min(len(line.cells), 3)):
            line.cells[at] = self.pick((" ", "", "\u00a0")) + line.cells[at].ljust(12)

    def plant_unknown_code(self):
        name, line = self.any_line()
        column = self.pick(sorted(self.known(name, TABLES[name].codes)))
        if column:
            self.put(name, line, column, self.pick(("maybe", "YES", "0", "7", "onbekend", "unknown", "3")))

    def plant_impossible_date(self):
        name, line = self.any_line()
        if TABLES[name].dates:
            self.put(name, line, self.pick(self.known(name, TABLES[name].dates)), self.pick(BAD_DATES))

    def plant_date_after_extraction(self):
        name, line = self.any_line()
        if TABLES[name].dates:
            self.put(name, line, self.pick(self.known(name, TABLES[name].dates)), self.extracted_on + timedelta(days=self.pick((0, 1, 1, 400))))

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


class LinkFaults(Tables):
    """Faults between rows: keys, parents, chains of orders, births and overlaps."""

    # keys and parents

    def plant_exact_duplicate(self):
        name, line = self.any_line()
        for _ in range(self.pick((1, 1, 2))):
            self.insert(name, self.copy(line))

    def plant_key_conflict(self):
        name, line = self.any_line()
        other = self.copy(line)
        column = self.pick([column for column in self.header[name] if column not in TABLES[name].key_columns])
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


class ResearchFaults(Tables):
    """Faults of recruitment, questionnaires and how conferences went; planted only where a delivery has them."""

    def plant_further_number_odd(self):
        name, column = self.pick((("answers", "value"), ("care_use", "contacts"), ("plans", "meetings"), ("plans", "hours"), ("plans", "price")))
        line = self.pick(self.whole(name))
        if line and column in self.header[name]:
            self.put(name, line, column, self.pick(
                ("-1", "+1", "1.5", "9999", "10000", "00012", "0", "3", "1,5", "1.", ".5", "1.55", "1.555", "9999999.99", "10000000", "x", "\u0663", "1e3")))

    def plant_further_not_answered(self):
        line = self.pick(self.whole("questionnaires"))
        if line:
            self.put("questionnaires", line, "result", self.pick(("refused", "unreachable", "not_asked", "answered")))

    def plant_further_without_day(self):
        line = self.pick(self.where("questionnaires", result="answered"))
        if line:
            self.put("questionnaires", line, "answered_on", "")

    def plant_further_questionnaire_lost(self):
        if self.lines.get("questionnaires"):
            self.lines["questionnaires"].pop(self.random.randrange(len(self.lines["questionnaires"])))

    def plant_further_other_questionnaire(self):
        name = self.pick(("answers", "care_use"))
        line, donor = self.pick(self.whole(name)), self.pick(self.whole("questionnaires"))
        if line and donor:
            wanted = self.pick((self.get("questionnaires", donor, "questionnaire_id"), "nobody's"))
            self.put(name, line, "questionnaire_id", wanted)

    def plant_further_questionnaire_of_other_family(self):
        line, donor = self.pick(self.whole("questionnaires")), self.pick(self.whole("families"))
        if line and donor:
            other = self.copy(line)
            self.put("questionnaires", other, "family_id", self.get("families", donor, "family_id"))
            self.insert("questionnaires", other)

    def plant_further_used_otherwise(self):
        line = self.pick(self.whole("care_use"))
        if line:
            other = self.copy(line)
            self.put("care_use", other, "used", self.pick(("yes", "no")))
            self.put("care_use", other, "contacts", self.pick(("", "0", "1")))
            self.put("care_use", other, "professional", self.pick(("", "someone else")))
            self.insert("care_use", other)

    def plant_further_contacts(self):
        line = self.pick(self.where("care_use", used="no"))
        if line:
            self.put("care_use", line, "contacts", self.pick(("0", "1", "0000", "0001")))

    def plant_further_consent(self):
        line = self.pick(self.whole("recruitment"))
        asked = line and self.day("recruitment", line, "approached_on")
        if asked:
            self.put("recruitment", line, "consent_on", min(self.extracted_on, asked + timedelta(days=self.pick((-1, 0, 1)))))

    def plant_further_ended(self):
        line = self.pick(self.whole("plans"))
        begun = line and "ended_on" in self.header["plans"] and (self.day("plans", line, "started_on") or self.day("plans", line, "proposed_on"))
        if begun:
            self.put("plans", line, "ended_on", min(self.extracted_on, begun + timedelta(days=self.pick((-1, 0, 1)))))
