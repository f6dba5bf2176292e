import unittest
from datetime import timedelta

import casefile
import coding
import cohort
from casefile import add_months, mentions_conference
from test_support import coded, day, judged, plain_family, take_in


class Calendar(unittest.TestCase):
    def test_adds_months_to_the_last_day_there_is(self):
        for start, months, expected in (("2012-02-29", 12, "2013-02-28"), ("2012-02-29", 48, "2016-02-29"), ("2013-12-31", 12, "2014-12-31"),
                                        ("2013-01-31", 1, "2013-02-28"), ("2013-12-31", 2, "2014-02-28"), ("2013-11-30", 1, "2013-12-30")):
            self.assertEqual(add_months(day(start), months), day(expected))


class Mentions(unittest.TestCase):
    def test_finds_mentions(self):
        for text in ("EK-c", "ekc", "ek c", "(Ek\u2011C)", "ek\u2013conferentie", "ekconferenties", "Eigen Kracht-conferentie", "eigenkrachtcentrale",
                     "eigen\u00a0kracht\u202fplan", "EIGEN KRACHT CO\u00d6RDINATOR", "eigen kracht coo\u0308rdinator", "eigen-kracht--beraad",
                     "familienetwerkberaad", "Familie-netwerkberaden", "familie\u2010netwerkberaad", "ek\nc", "eigen\u2012kracht\u2012beraad"):
            with self.subTest(text):
                self.assertTrue(mentions_conference(text))

    def test_finds_none_where_there_is_none(self):
        for text in ("", "weekcontact", "op eigen kracht", "ekcel", "\u00e9kc", "boekconferentie", "ek--c", "eigen\u2014kracht\u2014plan", "familie netwerkberaad",
                     "eigen kracht, conferentie", "ek_c", "ekc2013", "e\u0301kc"):
            with self.subTest(text):
                self.assertFalse(mentions_conference(text))


class Spells(unittest.TestCase):
    def spells(self, rows, extracted_on="2015-12-31"):
        delivery = take_in(families="F1,,,,,", children="C1,F1,,", supervision_orders=rows, extracted_on=extracted_on)
        family = casefile.assemble(delivery)["F1"]
        return ([(str(spell.start), str(spell.end or "runs"), spell.extended) for spell in sorted(family.spells, key=lambda spell: spell.start)],
                sorted(str(spell.start) for spell in family.new_orders()))

    def test_follows_a_chain_to_its_last_term(self):
        first = "O1,C1,order,2013-01-01,2014-01-01,{},,\n"
        for rows, extracted, expected in (
                (first.format(""), "2014-01-01", ("2014-01-01", False)), (first.format(""), "2013-12-31", ("runs", False)),
                (first.format("2013-06-01"), "2013-12-31", ("2013-06-01", False)),
                (first.format("2013-06-01") + "O2,C1,extension,2014-02-01,2015-02-01,,O1,", "2014-06-01", ("runs", True)),
                (first.format("") + "O2,C1,extension,2014-01-01,2015-01-01,,O1,\nO3,C1,extension,2015-01-01,2016-01-01,2015-03-01,O2,adulthood",
                 "2015-12-31", ("2015-03-01", True))):
            with self.subTest(rows):
                self.assertEqual(self.spells(rows, extracted)[0], [("2013-01-01", *expected)])

    def test_forms_no_spell_of_provisional_or_left_truncated_orders(self):
        self.assertEqual(self.spells("""
            O1,C1,provisional,2013-01-01,2013-04-01,,,
            O2,C1,extension,2013-04-01,2014-01-01,,elsewhere,
            O3,C1,extension,2014-01-01,2015-01-01,,O2,
            O4,C1,extension,2013-04-01,2015-01-01,,O1,
            O5,C1,order,2013-02-01,2013-08-01,,,
            """), ([("2013-02-01", "2013-08-01", False)], ["2013-02-01"]))

    def test_calls_an_order_new_when_none_ran_the_day_before(self):
        for second, new in (("2013-12-31", False), ("2014-01-01", False), ("2014-01-02", True), ("2013-01-01", True)):
            rows = f"O1,C1,order,2013-01-01,2014-01-01,,,\nO2,C1,order,{second},2014-06-01,,,"
            with self.subTest(second):
                self.assertEqual(second in self.spells(rows)[1], new)


class Index(unittest.TestCase):
    def case(self, orders, study=None, **more):
        return judged(study, families="F1,,,,,", children="C1,F1,,\nC2,F1,,", supervision_orders=orders, **more)["F1"]

    def test_takes_the_latest_new_order_in_the_window_and_spells_within_31_days(self):
        orders = "O1,C1,order,2013-12-01,2013-12-05,,,\nO2,C2,order,2014-01-01,2014-06-01,,,\nO3,C1,order,2013-10-31,2013-11-05,,,\nO4,C2,order,2013-10-30,2013-11-05,,,"
        case = self.case(orders)
        self.assertEqual((str(case.t1), len(case.index_spells)), ("2013-12-01", 3))
        earliest = self.case(orders, cohort.Study(index="earliest"))
        self.assertEqual((str(earliest.t1), len(earliest.index_spells)), ("2013-10-30", 2))

    def test_keeps_to_the_window(self):
        for start, inside in (("2012-05-06", False), ("2012-05-07", True), ("2013-12-31", True), ("2014-01-01", False)):
            verdict = self.case(f"O1,C1,order,{start},2015-01-01,,,")
            with self.subTest(start):
                self.assertEqual(isinstance(verdict, cohort.Case), inside, verdict)

    def test_dates_the_plan(self):
        order = "O1,C1,order,2013-01-01,2014-01-01,,,"
        for plans, expected in (
                ("", ("control", "2013-02-12", "default")),
                ("L1,F1,family_plan,,2013-01-01,established\nL2,F1,family_plan,,2012-12-31,established", ("control", "2013-01-01", "plan")),
                ("L1,F1,family_plan,,,established", ("control", "2013-02-12", "default")),
                ("L1,F1,conference,,2013-05-01,established\nL2,F1,conference,,2013-04-01,established\nL3,F1,conference,,,established",
                 ("experimental", "2013-04-01", "plan"))):
            case = self.case(order, plans=plans)
            with self.subTest(plans):
                self.assertEqual((case.group, str(case.t2), case.t2_source), expected)

    def test_excludes_by_the_first_reason(self):
        order, early = "O1,C1,order,2013-01-01,2014-01-01,,,", "L1,F1,conference,,2012-12-31,established"
        for plans, journal, expected in (
                (early, "", cohort.BEFORE), (early + "\nL2,F1,conference,,,established", "", cohort.UNDATED),
                (early + "\nL2,F1,conference,,,declined", "J1,F1,2013-01-01,ekc", cohort.BEFORE),
                ("L1,F1,conference,,,cancelled", "J1,F1,2013-01-01,ekc", cohort.NOT_HELD),
                ("", "J1,F1,2013-01-01,ekc", cohort.MENTIONED)):
            with self.subTest(expected):
                self.assertEqual(self.case(order, plans=plans, journal=journal), expected)
        self.assertEqual(self.case("O1,C1,provisional,2013-01-01,2014-01-01,,,", plans=early), cohort.NO_ORDER)
        self.assertEqual(self.case("", objections="F1,2013-01-01", plans="L1,F1,bad,,,"), cohort.OBJECTED)


class Quota(unittest.TestCase):
    def test_takes_all_who_share_the_last_date(self):
        families, children, orders = [], [], []
        for number, start in enumerate(("2013-01-01", "2013-03-01", "2013-02-01", "2013-02-01", "2013-02-01")):
            families.append(f"F{number},,,,,")
            children.append(f"C{number},F{number},,")
            orders.append(f"O{number},C{number},order,{start},2015-01-01,,,")
        delivery = take_in(families="\n".join(families), children="\n".join(children), supervision_orders="\n".join(orders))
        for quota, taken in ((1, 1), (2, 4), (3, 4), (4, 4), (5, 5), (6, 5), (None, 5)):
            cases, excluded = cohort.select(casefile.assemble(delivery), cohort.Study(quota=quota))
            with self.subTest(quota):
                self.assertEqual(len(cases), taken)
                self.assertEqual(set(excluded.values()), {cohort.QUOTA} if taken < 5 else set())


class Supervision(unittest.TestCase):
    def test_extended_after_a_year(self):
        start, extension = "O1,C1,order,2013-01-01,2014-01-01,,,\n", "O2,C1,extension,2013-12-01,{},{},O1,"
        for orders, extracted, expected in (
                (start, "2013-12-31", coding.NOT_YET), (start, "2014-01-01", 0),
                (start + extension.format("2014-01-01", ""), "2015-01-01", 0), (start + extension.format("2014-01-02", ""), "2015-01-01", 1),
                (start + extension.format("2015-01-01", ""), "2014-01-01", 1), (start + extension.format("2015-01-01", ""), "2013-12-31", coding.NOT_YET),
                (start + extension.format("2015-01-01", "2014-01-01"), "2015-01-01", 0), ("O1,C1,order,2013-01-01,2015-01-01,,,", "2014-06-01", 0)):
            with self.subTest(orders=orders, extracted=extracted):
                self.assertEqual(coded(**plain_family(supervision_orders=orders, extracted_on=extracted))["extended_after_1y"], expected)

    def test_a_family_is_extended_when_any_spell_is_and_unknown_before_it_is_not(self):
        ended, running = "O1,C1,order,2013-01-01,2013-06-01,,,\n", "O2,C2,order,2013-01-20,2014-01-20,,,\n"
        extended = "O3,C3,order,2013-01-01,2013-06-01,,,\nO4,C3,extension,2013-06-01,2014-06-01,,O3,"
        for orders, expected in ((ended, 0), (ended + running, coding.NOT_YET), (ended + running + extended, 1)):
            found = coded(families="F1,,,,,", children="C1,F1,,\nC2,F1,,\nC3,F1,,", supervision_orders=orders, extracted_on="2014-01-10")
            with self.subTest(orders):
                self.assertEqual(found["extended_after_1y"], expected)

    def test_order_months_only_where_no_child_runs_on_t3(self):
        first = "O1,C1,order,2013-01-01,2014-01-01,{},,\n"
        for orders, expected in (
                (first.format("2014-02-12"), 407 / 30.4375), (first.format("2014-02-13"), coding.NOT_APPLICABLE),
                (first.format("2013-01-31") + "O2,C2,order,2013-01-01,2013-01-03,,,", 16 / 30.4375),
                (first.format("") + "O2,C2,order,2014-02-12,2014-06-01,,,", coding.NOT_APPLICABLE),
                (first.format("") + "O2,C2,order,2014-02-13,2014-06-01,,,", 365 / 30.4375),
                (first.format("") + "O2,C2,extension,2014-02-01,2014-06-01,,gone,", 365 / 30.4375)):
            found = coded(**plain_family(children="C1,F1,,\nC2,F1,,", supervision_orders=orders))["order_months"]
            with self.subTest(orders):
                self.assertEqual(found, expected)

    def test_voluntary_care_closes_by_t3_where_all_index_spells_ended(self):
        for closed, lifted, expected in (("2014-02-12", "", 1), ("2014-02-13", "", 0), ("", "", 0), ("2014-02-01", "2014-02-13", coding.NOT_APPLICABLE)):
            found = coded(**plain_family(families=f"F1,,,,,{closed}", supervision_orders=f"O1,C1,order,2013-01-01,2014-01-01,{lifted},,"))
            with self.subTest(closed=closed, lifted=lifted):
                self.assertEqual(found["voluntary_care_closed"], expected)


class Placements(unittest.TestCase):
    def values(self, rows, *names):
        found = coded(**plain_family(placements=rows))
        return tuple(found[name] for name in names)

    def test_out_of_home_on_t2(self):
        for span, expected in (("2013-02-12,", 1), ("2013-02-13,", 0), ("2013-01-01,2013-02-12", 0), ("2013-01-01,2013-02-13", 1), ("2013-02-12,2013-02-12", 0)):
            with self.subTest(span):
                self.assertEqual(self.values(f"P1,C1,network,{span},", "out_of_home_t2", "placements_t2_network"), (expected, expected))

    def test_new_out_of_home_needs_a_child_at_home_the_day_before(self):
        for before, start, expected in (
                ("", "2013-02-12", 0), ("", "2013-02-13", 1), ("", "2014-02-12", 1), ("", "2014-02-13", 0),
                ("P2,C1,network,2013-01-01,2013-03-01,", "2013-03-01", 0), ("P2,C1,network,2013-01-01,2013-03-01,", "2013-03-02", 0),
                ("P2,C1,network,2013-01-01,2013-03-01,", "2013-03-03", 1)):
            with self.subTest(before=before, start=start):
                found = self.values(f"P1,C1,residential,{start},,\n{before}", "new_out_of_home_t3", "new_placements_t3_residential")
                self.assertEqual(found, (expected, expected))

    def test_a_placement_of_no_length_is_new_itself_and_keeps_the_next_from_being_new(self):
        rows = "P1,C1,network,2013-03-01,2013-03-01,\nP2,C1,residential,2013-03-02,,"
        self.assertEqual(self.values(rows, "new_placements_t3_network", "new_placements_t3_residential"), (1, 0))

    def test_reunified_unless_replaced_that_day_or_the_next(self):
        for end, by, after, expected in (
                ("2013-02-12", "reunification", "", 0), ("2013-02-13", "reunification", "", 1), ("2014-02-12", "reunification", "", 1),
                ("2014-02-13", "reunification", "", 0), ("2013-03-01", "transfer", "", 0), ("2013-03-01", "reunification", "2013-03-01", 0),
                ("2013-03-01", "reunification", "2013-03-02", 0), ("2013-03-01", "reunification", "2013-03-03", 1)):
            rows = f"P1,C1,agency_foster,2013-01-01,{end},{by}" + (f"\nP2,C1,network,{after},," if after else "")
            with self.subTest(end=end, by=by, after=after):
                self.assertEqual(self.values(rows, "reunified_t3", "reunified_t3_from_agency_foster"), (expected, expected))


class Safety(unittest.TestCase):
    def values(self, rows, *names):
        found = coded(**plain_family(children="C1,F1,,\nC2,F1,,", lirik=rows))
        return tuple(found[name] for name in names)

    def test_takes_the_nearest_date_within_92_days_and_the_later_of_two(self):
        def assessment(number, offset, answer):
            return f"A{number},F1,,{day('2013-01-01') + timedelta(days=offset)},{answer},{answer},,,,,"
        for answers, expected in (
                ({92: "yes"}, 1), ({93: "yes"}, coding.NOT_RECORDED), ({-92: "yes"}, 1), ({-93: "yes"}, coding.NOT_RECORDED),
                ({-10: "yes", 10: "no"}, 0), ({-10: "no", 10: "yes"}, 1), ({-9: "yes", 10: "no"}, 1), ({0: "", 10: "yes"}, 1)):
            rows = "\n".join(assessment(number, *answer) for number, answer in enumerate(answers.items()))
            with self.subTest(answers):
                self.assertEqual(self.values(rows, "emotional_physical_t1"), (expected,))

    def test_merges_all_assessments_of_the_date(self):
        names = ("emotional_physical_t1", "neglect_t1", "abuse_signs_t1")
        unknown = coding.NOT_RECORDED
        for rows, expected in (
                ("no,no,no,no,no,no", (0, 0, 0)), ("no,,no,no,no,no", (unknown, 0, unknown)), ("yes,,,,,", (1, unknown, 1)),
                ("no,no,no,no,no,no;,,,,,yes", (unknown, 1, 1)), ("no,no,no,no,no,no;no,no,,,,no", (0, unknown, unknown)), (",,,,,", (unknown,) * 3)):
            lirik = "\n".join(f"A{number},F1,C{number + 1},2013-01-01,{items}," for number, items in enumerate(rows.split(";")))
            with self.subTest(rows):
                self.assertEqual(self.values(lirik, *names), expected)

    def test_takes_the_highest_arij_risk_of_the_nearest_date_with_one(self):
        self.assertEqual(self.values("""
            A1,F1,,2013-01-01,no,,,,,,
            A2,F1,,2013-01-11,,,,,,,4
            A3,F1,C1,2013-01-11,,,,,,,2
            A4,F1,,2012-12-21,,,,,,,1
            """, "arij_risk_t1", "emotional_physical_t1"), (2, coding.NOT_RECORDED))


class Care(unittest.TestCase):
    def test_counts_types_and_targets_before_and_after(self):
        found = coded(**plain_family(care_episodes="""
            E1,F1,a,child,2012-12-31,,yes
            E2,F1,b,child,2013-01-01,,yes
            E3,F1,c,parent,2013-02-12,,yes
            E4,F1,c,family,2014-02-12,,yes
            E5,F1,d,family,2014-02-13,,yes
            E6,F1,e,family,2013-01-01,,no
            """))
        names = ("care_types_t1", "care_types_before", "care_target_before", "care_types_after", "care_target_after")
        self.assertEqual([found[name] for name in names], [1, 2, 1, 1, 4])


class Reasons(unittest.TestCase):
    def test_the_first_reason_stands(self):
        late = plain_family(extracted_on="2014-02-11", families="F1,,,,,", lirik="A1,F1,,bad,,,,,,,", placements="P1,C1,bad,2013-01-01,,",
                            care_episodes="E1,F1,,child,,,no", referral_reasons="F1,,bad,")
        found = coded(**late)
        for name, reason in (("neglect_t3", coding.REJECTED), ("neglect_t1", coding.REJECTED), ("arij_risk_t3", coding.REJECTED),
                             ("out_of_home_t2", coding.REJECTED), ("placements_t2_network", coding.REJECTED), ("reunified_t3", coding.REJECTED),
                             ("care_types_t1", coding.REJECTED), ("care_types_after", coding.REJECTED), ("referral_reason", coding.REJECTED),
                             ("order_months", coding.NOT_YET), ("voluntary_care_closed", coding.NOT_YET), ("months_to_plan", coding.NOT_APPLICABLE),
                             ("ethnicity", coding.NOT_RECORDED)):
            with self.subTest(name):
                self.assertEqual(found[name], reason)

    def test_not_yet_observed_follows_the_moments(self):
        for extracted, t2, t3 in (("2013-02-11", True, True), ("2013-02-12", False, True), ("2014-02-11", False, True), ("2014-02-12", False, False)):
            found = coded(**plain_family(extracted_on=extracted))
            with self.subTest(extracted):
                self.assertEqual([found[name] == coding.NOT_YET for name in ("out_of_home_t2", "new_out_of_home_t3", "neglect_t3", "care_target_after")],
                                 [t2, t3, t3, t3])
                self.assertEqual(found["care_types_before"], 0)

    def test_a_placement_that_was_accepted_keeps_out_of_home_at_one(self):
        found = coded(**plain_family(placements="P1,C1,network,2013-01-01,,\nP2,C1,bad,2012-01-01,2012-01-02,"))
        self.assertEqual((found["out_of_home_t2"], found["placements_t2_network"]), (1, coding.REJECTED))

    def test_children_born_later_are_no_children_at_t1(self):
        found = coded(**plain_family(children="C1,F1,2013-01-01,\nC2,F1,2013-01-02,\nC3,F1,,"))
        self.assertEqual((found["n_children"], found["n_children_t1"], found["mean_age_index_children"]), (3, 2, 0.0))


if __name__ == "__main__":
    unittest.main()
