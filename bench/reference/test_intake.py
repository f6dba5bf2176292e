import unittest

from layout import TABLES

import intake
from envelope import DeliveryRefused
from test_support import folder, judged, lines, marks, refused, take_in


class Files(unittest.TestCase):
    def test_reads_marks_line_ends_quotes_column_order_and_unknown_columns_alike(self):
        delivery = take_in(families="F1,,,,,", raw={
            "children": b'\xef\xbb\xbfsex,remark,child_id,family_id,birth_date\r\nf,"a, ""b""\r\nc",C1,F1,\r\n\r\nm,,C2,F1,2010-01-01'})
        self.assertEqual([(row.line, row["child_id"]) for row in delivery.accepted("children")], [(2, "C1"), (5, "C2")])

    def test_reads_files_as_programs_write_them(self):
        text = "child_id,family_id,birth_date,sex\nC1,F1,2010-01-01,m\n"
        for raw in (text.encode("utf-8-sig"), ("\ufeff" + text).encode("utf-16-le"), ("\ufeff" + text).encode("utf-16-be"),
                    ("sep=;\r\n" + text.replace(",", ";")).encode(), (text + "\x1a").encode(), text.upper().replace("M\n", "m\n").encode(),
                    text.replace(",", "\u00a0, ").encode(), text.replace("C1", "C\u00ad1\u200b").encode(), (text + "  \n").encode()):
            with self.subTest(raw):
                delivery = take_in(families="F1,,,,,", raw={"children": raw})
                self.assertEqual([tuple(row.values.values()) for row in delivery.accepted("children")], [("C1", "F1", "2010-01-01", "m")])
        marked = ("\ufeff" + text + "\ufeff" + text.replace("C1", "C2")).encode()
        delivery = take_in(families="F1,,,,,", raw={"children": marked})
        self.assertEqual(refused(delivery, "children"), {3: "repeated header"})
        self.assertEqual(len(delivery.accepted("children")), 2)
        for raw in (text.encode("utf-16-le"), text.replace(",", ";").encode(), b"PK\x03\x04"):
            with self.subTest(raw), self.assertRaises(DeliveryRefused):
                take_in(raw={"children": raw})

    def test_refuses_the_delivery_for_missing_tables_and_columns(self):
        for broken in (dict(without=("plans",)), dict(raw={"plans": b""}), dict(raw={"plans": b"plan_id,family_id\n"}),
                       dict(raw={"children": b"child_id,family_id,birth_date,sex,sex\n"}), dict(extracted_on="2013-02-30")):
            with self.subTest(broken), self.assertRaises(DeliveryRefused):
                take_in(**broken)

    def test_takes_a_delivery_without_journal_and_objections(self):
        self.assertEqual(take_in(without=("journal", "objections")).absent,
                         {"journal", "objections"} | {name for name, table in TABLES.items() if table.further})

    def test_refuses_a_file_that_differs_from_its_declared_hash(self):
        for digest, accepted in (("0" * 32, False), ("sha256:" + "0" * 64, False), ("crc:1", False)):
            place = folder()
            (place / "datapackage.json").write_text('{"resources": [{"path": "plans.csv", "hash": "%s"}]}' % digest)
            with self.subTest(digest), self.assertRaises(DeliveryRefused):
                intake.Delivery(place)

    def test_takes_a_file_that_agrees_with_its_declaration(self):
        place = folder(families="F1,,,,,")
        size = (place / "families.csv").stat().st_size
        (place / "datapackage.json").write_text('{"resources": [{"path": "families.csv", "bytes": %d, "rows": 1}]}' % size)
        self.assertEqual(len(intake.Delivery(place).accepted("families")), 1)


class Rows(unittest.TestCase):
    def test_refuses_misshapen_rows_before_it_looks_for_duplicates(self):
        delivery = take_in(raw={"families": (
            b"family_id,ethnicity,parents_together,households_involved,parental_mid,case_closed_on\n"
            b"F1,dutch,yes,1,none\nF1,dutch,yes,1,none\nF1,dutch,yes,1,none,\n"
            b"family_id,ethnicity,parents_together,households_involved,parental_mid,case_closed_on\n"
            b"F2,dutch,yes,1,none,,\nF3,\xffdutch,,,,\n")})
        self.assertEqual(refused(delivery, "families"), {
            2: "column count", 3: "column count", 5: "repeated header", 6: "column count", 7: "unreadable bytes"})
        self.assertEqual(delivery.families, {"F1", "F2", "F3"})

    def test_counts_identical_rows_and_refuses_differing_ones_of_one_key(self):
        delivery = take_in(families="F1,dutch,,,,\nF1,dutch,,,,\nF2,dutch,,,,\nF2,other,,,,\nF2,other,,,,")
        self.assertEqual([row.state for row in delivery.rows["families"]],
                         ["accepted", "duplicate", "refused", "refused", "duplicate"])
        self.assertEqual(dict((name, counts) for name, *counts in delivery.reconciliation())["families"], [5, 1, 2, 2])

    def test_knows_no_conflict_in_tables_without_a_key(self):
        delivery = take_in(families="F1,,,,,", referral_reasons="F1,2013-01-01,child,a\nF1,2013-01-01,child,b\nF1,2013-01-01,child,a")
        self.assertEqual([row.state for row in delivery.rows["referral_reasons"]], ["accepted", "accepted", "duplicate"])

    def test_checks_each_cell(self):
        good = "2013-01-01"
        for table, row, accepted in (
                ("families", "F2,dutch,yes,2,both,2015-12-31", True), ("families", "F2,dutch,yes,2,both,2016-01-01", False),
                ("families", "F2,Dutch,yes,2,both,", False), ("families", "F2,,,3,,", False), ("families", ",,,,,", False),
                ("families", "y" * 64 + ",,,,,", True), ("families", "y" * 65 + ",,,,,", False), ("families", "a\tb,,,,,", False),
                ("children", "C2,F1,1900-01-01,x", True), ("children", "C2,F1,1899-12-31,x", False),
                ("children", "C2,F1,2013-02-29,x", False), ("children", "C2,F1,2013-1-01,x", False), ("children", "C2,,,", False),
                ("supervision_orders", f"O1,C1,order,{good},2030-01-01,,,", True),
                ("supervision_orders", f"O1,C1,order,{good},{good},{good},,", True),
                ("supervision_orders", f"O1,C1,order,{good},2012-12-31,,,", False),
                ("supervision_orders", f"O1,C1,order,{good},2014-01-01,2012-12-31,,", False),
                ("supervision_orders", f"O1,C1,order,{good},,,,", False),
                ("placements", f"P1,C1,network,{good},{good},other", True), ("placements", f"P1,C1,network,{good},2012-12-31,", False),
                ("care_episodes", "E1,F1,x,child,,,yes", False), ("care_episodes", "E1,F1,x,child,,,no", True),
                ("care_episodes", f"E1,F1,{'x' * 65},child,{good},,yes", False),
                ("lirik", f"A1,F1,,{good},,,,,,,6", True), ("lirik", f"A1,F1,,{good},,,,,,,7", False),
                ("plans", "L1,F1,conference,,,established", True), ("objections", "F1,2016-01-01", False)):
            with self.subTest(table=table, row=row):
                given = {"families": "F1,,,,,", "children": "C1,F1,,"}
                given[table] = (given.get(table, "") + "\n" + row).strip("\n")
                last = take_in(**given).rows[table][-1]
                self.assertEqual(last.accepted, accepted, last.rule)


class Parents(unittest.TestCase):
    def test_refuses_orphans_and_rows_of_refused_parents(self):
        delivery = take_in(families="F1,,,,,\nF2,bad,,,,", children="C1,F1,,\nC2,F2,,\nC3,F3,,",
                           supervision_orders="O1,C2,order,2013-01-01,2014-01-01,,,\nO2,C9,order,2013-01-01,2014-01-01,,,",
                           plans="L1,F2,conference,,,declined\nL2,F9,conference,,,declined")
        self.assertEqual(refused(delivery, "children"), {3: "parent refused", 4: "orphan"})
        self.assertEqual(refused(delivery, "supervision_orders"), {2: "parent refused", 3: "orphan"})
        self.assertEqual(marks(delivery), {"F2": ["children", "families", "plans", "supervision_orders"]})

    def test_refuses_an_assessment_of_another_familys_child(self):
        delivery = take_in(families="F1,,,,,\nF2,,,,,", children="C1,F1,,\nC2,F2,,", lirik="""
            A1,F1,C1,2013-01-01,,,,,,,
            A2,F1,C2,2013-01-01,,,,,,,
            A3,F1,C9,2013-01-01,,,,,,,
            """)
        self.assertEqual(refused(delivery, "lirik"), {3: "child of another family", 4: "orphan"})
        self.assertEqual(marks(delivery), {"F1": ["lirik"], "F2": ["lirik"]})

    def test_marks_every_family_a_conflicting_child_names(self):
        delivery = take_in(families="F1,,,,,\nF2,,,,,", children="C1,F1,,\nC1,F2,,",
                           placements="P1,C1,network,2013-01-01,,")
        self.assertEqual(marks(delivery), {"F1": ["children", "placements"], "F2": ["children", "placements"]})

    def test_marks_from_the_cells_that_could_be_read(self):
        for row, marked in ((b"L1,F1\n", True), (b"L1,F1", False), (b"L1,F1,conf", True), (b"L1,F1\xff,conference,,,declined\n", False),
                            (b"L\xff,F1,conference,,,declined\n", True), (b'L1,F1,conference,,,"decl', True)):
            with self.subTest(row):
                delivery = take_in(families="F1,,,,,", raw={
                    "plans": b"plan_id,family_id,kind,proposed_on,established_on,status\n" + row})
                self.assertEqual(marks(delivery), {"F1": ["plans"]} if marked else {})

    def test_a_refused_objection_still_makes_its_family_an_objecting_one(self):
        delivery = take_in(families="F1,,,,,", objections="F1,2013-02-30")
        self.assertEqual((lines(delivery, "objections"), delivery.objecting), ([2], {"F1"}))


class Chains(unittest.TestCase):
    def orders(self, rows, children="C1,F1,,\nC2,F1,,"):
        return lines(take_in(families="F1,,,,,", children=children, supervision_orders=rows), "supervision_orders")

    def test_judges_extensions(self):
        first = "O1,C1,order,2013-01-01,2014-01-01,,,\n"
        for rows, expected in (
                (first + "O2,C1,extension,2014-01-01,2015-01-01,,O1,", []),
                (first + "O2,C1,extension,2013-01-01,2015-01-01,,O1,", []),
                (first + "O2,C1,extension,2012-12-31,2015-01-01,,O1,", [3]),
                (first + "O2,C1,extension,2014-01-01,2015-01-01,,gone,\nO3,C1,extension,2014-01-01,2015-01-01,,gone,", []),
                (first + "O2,C1,extension,2014-01-01,2015-01-01,,,\nO3,C1,extension,2015-01-01,2015-02-01,,O2,", []),
                (first + "O2,C2,extension,2014-01-01,2015-01-01,,O1,\nO3,C2,extension,2015-01-01,2015-02-01,,O2,", [3, 4]),
                (first + "O2,C2,extension,2014-01-01,2015-01-01,,O1,\nO3,C1,extension,2014-01-01,2015-02-01,,O1,", [3]),
                (first + "O2,C1,extension,2014-01-01,2015-01-01,,O1,\nO3,C1,extension,2014-01-01,2015-02-01,,O1,\n"
                 "O4,C1,extension,2015-01-01,2015-02-01,,O3,", [3, 4, 5]),
                (first + "O2,C1,extension,2012-01-01,2015-01-01,,O1,\nO3,C1,extension,2014-01-01,2015-02-01,,O1,", [3, 4]),
                (first + "O2,C1,extension,bad,2015-01-01,,O1,\nO3,C1,extension,2014-01-01,2015-02-01,,O1,", [3]),
                ("O1,C1,extension,2013-01-01,2014-01-01,,O1,", [2]),
                ("O1,C1,extension,2013-01-01,2014-01-01,,O2,\nO2,C1,extension,2013-01-01,2014-01-01,,O1,\n"
                 "O3,C1,extension,2013-01-01,2014-01-01,,O1,", [2, 3, 4]),
                ("O1,C1,order,2013-01-01,bad,,,\nO2,C1,extension,2014-01-01,2015-01-01,,O1,", [2, 3]),
                (first + "O2,C1,order,2014-01-01,2015-01-01,,O1,\nO3,C1,order,2014-01-01,2015-02-01,,O1,", [])):
            with self.subTest(rows):
                self.assertEqual(self.orders(rows), expected)

    def test_refuses_a_child_born_more_than_120_days_after_its_first_order_with_all_that_names_it(self):
        for birth, expected in (("2013-05-01", []), ("2013-05-02", [2])):
            delivery = take_in(families="F1,,,,,", children=f"C1,F1,{birth},", lirik="A1,F1,C1,2013-06-01,,,,,,,\nA2,F1,,2013-06-01,,,,,,,",
                               supervision_orders="O1,C1,provisional,2013-01-01,2013-04-01,,,\nO2,C1,order,2013-04-01,2014-04-01,,,",
                               placements="P1,C1,network,2013-06-01,,")
            with self.subTest(birth):
                self.assertEqual(lines(delivery, "children"), expected)
                self.assertEqual(lines(delivery, "supervision_orders"), [2, 3] if expected else [])
                self.assertEqual((lines(delivery, "placements"), lines(delivery, "lirik")), (expected, expected))


class Overlaps(unittest.TestCase):
    def test_judges_placements_in_order_of_start(self):
        for spans, expected in (
                ("01-05 05-09", []), ("01-06 05-09", [3]), ("05-09 01-06", [2]), ("01-05 01-03", [2, 3]), ("01-05 01-01", []),
                ("01-09 05-05", []), ("01-05 01-03 02-04", [2, 3]), ("01-04 03-08 05-09", [3]), ("01-   05-09", [3]), ("01-01 01-01", []),
                ("01-06 05-07 05-08 07-09", [3, 4]), ("01-20 02-03 10-12", [3, 4])):
            rows = []
            for number, span in enumerate(spans.split()):
                start, end = span.split("-")
                rows.append(f"P{number},C1,network,2013-01-{start},{'2013-01-' + end if end else ''},")
            delivery = take_in(families="F1,,,,,", children="C1,F1,,", placements="\n".join(rows))
            with self.subTest(spans):
                self.assertEqual(lines(delivery, "placements"), expected)


class Verdicts(unittest.TestCase):
    def test_refused_orders_plans_and_family_rows_exclude(self):
        good = dict(families="F1,,,,,", children="C1,F1,,", supervision_orders="O1,C1,order,2013-01-01,2014-01-01,,,")
        for table, row in (("families", "F1,,,bad,,"), ("supervision_orders", "O1,C1,order,2013-01-01,bad,,,"),
                           ("plans", "L1,F1,family_plan,,,bad"), ("journal", "J1,F1,bad,nothing")):
            with self.subTest(table):
                self.assertEqual(judged(**{**good, table: row})["F1"], "source rows refused")

    def test_a_refused_journal_row_excludes_controls_only(self):
        good = dict(families="F1,,,,,", children="C1,F1,,", supervision_orders="O1,C1,order,2013-01-01,2014-01-01,,,")
        self.assertEqual(judged(journal="J1,F1,bad,x", plans="L1,F1,conference,,2013-01-01,established", **good)["F1"].group, "experimental")
        self.assertEqual(judged(journal="J1,F1,bad,x\nJ2,F1,2013-01-01,ekc", **good)["F1"], "conference mentioned in the journal only")
        good["supervision_orders"] = ""
        self.assertEqual(judged(journal="J1,F1,bad,x", **good)["F1"], "no supervision order")


class Questionnaires(unittest.TestCase):
    GIVEN = {
        "families": "F1,dutch,yes,1,none,\nF2,dutch,yes,1,none,",
        "questionnaires": "Q1,F1,capi-sf,t1,parent,yes,web,answered,,2014-03-01\nQ2,F2,capi-sf,t1,parent,yes,,refused,,",
    }

    def test_answers_are_whole_numbers_of_answered_questionnaires(self):
        delivery = take_in(**self.GIVEN, answers="""
            Q1,a,1
            Q1,b,
            Q1,c,1.5
            Q1,d,10000
            Q2,a,1
            Q3,a,1
            Q1,e,1
            Q1,e,0
            Q1,b,
            """)
        self.assertEqual(lines(delivery, "answers"), [4, 5, 6, 7, 8, 9])
        self.assertEqual([row.line for row in delivery.rows["answers"] if row.state == "duplicate"], [10])
        self.assertEqual(marks(delivery), {"F1": ["answers"], "F2": ["answers"]})

    def test_a_source_is_used_or_not(self):
        delivery = take_in(**self.GIVEN, care_use="""
            Q1,gp,yes,1,site,doctor
            Q1,gp,no,,,
            Q1,ggz,no,2,,
            Q1,riagg,no,0,,
            Q1,masseur,yes,1,site,
            Q1,masseur,yes,2,home,
            """)
        self.assertEqual(lines(delivery, "care_use"), [2, 3, 4])

    def test_what_hangs_on_a_refused_questionnaire_is_refused(self):
        delivery = take_in(families="F1,dutch,yes,1,none,", questionnaires="Q1,F1,capi-sf,t4,parent,yes,web,answered,,2014-03-01",
                           answers="Q1,a,1")
        self.assertEqual((lines(delivery, "questionnaires"), lines(delivery, "answers")), ([2], [2]))
        self.assertEqual(marks(delivery), {"F1": ["answers", "questionnaires"]})

    def test_consent_follows_the_approach_and_a_study_asks_once(self):
        delivery = take_in(families="F1,dutch,yes,1,none,", recruitment="""
            F1,a,2014-03-01,offer,2014-03-05,yes,2014-03-04,,,
            F1,b,2014-03-01,offer,2014-03-05,yes,2014-03-05,,,
            F1,c,2014-03-01,offer,,,,,,
            F1,c,2014-03-01,usual,,,,,,
            """)
        self.assertEqual(lines(delivery, "recruitment"), [2, 4, 5])

    def test_how_a_conference_went_is_held_to_the_rules(self):
        delivery = take_in(families="F1,dutch,yes,1,none,", plans="""
            P1,F1,conference,2014-01-01,2014-02-01,established,ek_c,citizen,yes,2014-01-02,,,2,31.5,4000.00
            P2,F1,conference,2014-01-01,,cancelled,ek_c,citizen,yes,2014-01-05,2014-01-04,,,,
            P3,F1,family_plan,2014-01-01,2014-02-01,established,ek_c,citizen,yes,,,,2,"31,5",
            """)
        self.assertEqual(lines(delivery, "plans"), [3, 4])


if __name__ == "__main__":
    unittest.main()
