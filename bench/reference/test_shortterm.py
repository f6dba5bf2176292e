import unittest
from pathlib import Path

import casefile
import questionnaires
import shortterm_cohort
import shortterm_rows
from coding import Missing
from shortterm_coding import Coder
from test_support import folder, temporary
import intake

JOBS = Path(__file__).resolve().parents[2] / "jobs" / "instruments"
PRICES = """
reference_year: 2014
index: {2010: 1.1, 2014: 1.0}
prices:
  - {source: gp, mode: site, professional: doctor, euro: 30, year: 2010, domain: health}
  - {source: gp, mode: site, professional: "", euro: 20, year: 2014, domain: health}
  - {source: gp, mode: "", professional: doctor, euro: 10, year: 2014, domain: health}
  - {source: ggz, mode: phone, professional: "", euro: 5, year: 2014, domain: health}
  - {source: legal_court, mode: "", professional: "", euro: 480.25, year: 2014, domain: legal}
  - {source: medicine_sleep, mode: "", professional: "", euro: 0.42, year: 2014, domain: health}
"""
OFFER = "F1,fnb-2014,2014-03-10,offer,2014-03-12,yes,,,,"
USUAL = "F1,fnb-2014,2014-03-10,usual,2014-03-12,yes,,,,"


def plan(kind="conference", status="established", on="", form="", coordinator="", ended="", price="", number="L1"):
    return f"{number},F1,{kind},,{on},{status},{form},{coordinator},,,{ended},,,,{price}"


def judged(organisation="amsterdam", extracted_on="2017-06-30", **tables):
    """The case of a family F1 under an order from 2014-03-03, or why it is out."""
    given = {"families": "F1,dutch,yes,1,none,", "children": "C1,F1,2003-03-03,f", "recruitment": OFFER,
             "supervision_orders": "O1,C1,order,2014-03-03,2015-03-03,,,", "council_reports": "", "questionnaires": "", "answers": "", "care_use": ""}
    given.update(tables)
    to = folder(extracted_on=extracted_on, **given)
    (to / "delivery.csv").write_text(f"organisation,extracted_on,kind\n{organisation},{extracted_on},full\n", encoding="utf-8")
    delivery = intake.Delivery(to)
    family, research = casefile.assemble(delivery)["F1"], shortterm_rows.assemble(delivery)
    return shortterm_cohort.judge(family, research["F1"], delivery.organisation, delivery.extracted_on, shortterm_cohort.ShortTerm())


def coded(**tables):
    """What is coded of a family with a conference on 2014-05-05 (T3 2014-08-05)."""
    prices = temporary() / "prices.yaml"
    prices.write_text(PRICES, encoding="utf-8")
    coder = Coder([questionnaires.Instrument.read(path) for path in (JOBS / "scales").glob("*.yaml")], questionnaires.Prices(prices))
    return coder.code(judged(**{"plans": plan(on="2014-05-05", form="ek_c"), **tables}))


class WhoIsIn(unittest.TestCase):
    def test_gives_the_first_reason_or_the_condition(self):
        for tables, expected in (
                ({"recruitment": ""}, "not_registered"),
                ({"recruitment": "F1,fnb-2014,2014-03-10,offer,,,,,,"}, "not_approached"),
                ({"recruitment": "F1,fnb-2014,2014-03-10,offer,,no,,,,"}, "no_consent"),
                ({"recruitment": "F1,fnb-2014,2014-03-10,offer,,yes,,2016-12-01,,"}, "no_consent"),
                ({"recruitment": "F1,fnb-2014,2014-03-10,by letter,,yes,,,,"}, "source_rows_refused"),
                ({"recruitment": "F1,other,2014-03-10,by letter,,yes,,,,\n" + OFFER}, "no_conference_on_record"),
                ({"plans": plan(status="proposed")}, "conference_open"),
                ({"plans": plan(on="2016-01-01")}, "conference_open"),
                ({"plans": plan(status="declined", ended="2016-01-01")}, "conference_open"),
                ({"plans": plan(status="declined", ended="2014-03-02")}, "no_conference_on_record"),
                ({"plans": plan(on="2014-03-02")}, "conference_before_t1_or_undated"),
                ({"plans": plan()}, "conference_before_t1_or_undated"),
                ({"recruitment": USUAL, "plans": plan(status="declined", ended="2013-03-02")}, "usual_declined_or_cancelled"),
                ({"plans": plan(status="cancelled")}, "not_realised"),
                ({"plans": plan(on="2015-12-31")}, "experimental"),
                ({"recruitment": USUAL, "plans": plan(on="2014-04-01")}, "experimental"),
                ({"recruitment": USUAL}, "control"),
                ({"organisation": "noord-nederland"}, "no_new_order_in_window"),
                ({"organisation": "friesland", "recruitment": ""}, "no_new_order_in_window"),
                ({"organisation": "limburg", "recruitment": ""}, "not_registered")):
            with self.subTest(tables):
                found = judged(**tables)
                self.assertEqual(found if isinstance(found, str) else found.group, expected)

    def test_dates_t2_and_t3(self):
        for tables, t2, t3 in (
                ({"plans": plan(on="2014-11-30")}, "2014-11-30", "2015-02-28"),
                ({"plans": plan(status="declined", ended="2014-04-01") + "\n" + plan(status="cancelled", ended="2014-06-01", number="L2")}, "2014-06-01", "2014-09-01"),
                ({"plans": plan(status="declined")}, "None", "None"),
                ({"recruitment": USUAL, "plans": plan("family_plan", on="2014-03-02") + "\n" + plan("family_plan", on="2014-03-03", number="L2")}, "2014-03-03", "2014-06-03"),
                ({"recruitment": USUAL, "plans": plan("family_plan", on="2016-01-01")}, "None", "None")):
            with self.subTest(tables):
                found = judged(**tables)
                self.assertEqual((str(found.t2), str(found.t3)), (t2, t3))


class Coding(unittest.TestCase):
    def check(self, tables, **expected):
        with self.subTest(tables):
            found = coded(**tables)
            self.assertEqual({name: str(found[name]) if isinstance(found[name], Missing) else float(found[name]) for name in expected}, expected)

    def test_scores_the_questionnaire_that_comes_first(self):
        capi = "".join(f"Q1,capi_{at:02},1\n" for at in range(1, 25))
        asked = "Q1,F1,capi-sf,t1,parent,{},,answered,,2014-03-10\n"
        self.check({"questionnaires": asked.format("no"), "answers": capi}, capi_abuse_t1=24.0, capi_abuse_t3="not_recorded")
        self.check({"questionnaires": asked.format("no"), "answers": capi.replace("Q1,capi_01,1\n", "Q1,capi_01,2\n")}, capi_abuse_t1="not_recorded")
        self.check({"questionnaires": asked.format("no") + "Q2,F1,capi-sf,t1,parent,yes,,answered,,2014-03-09", "answers": capi + "Q2,capi_40,0"},
                   capi_abuse_t1="not_recorded")
        self.check({"questionnaires": "Q1,F1,capi-sf,t1,parent,,,not_asked,agency,"}, capi_abuse_t1="not_applicable", capi_abuse_t3="not_recorded")
        self.check({"questionnaires": "Q1,F1,capi-sf,t1,parent,,,answered,,"}, capi_abuse_t1="rejected_source", capi_abuse_t3="not_recorded")

    def test_takes_assessments_where_no_questionnaire_was_answered(self):
        self.check({"lirik": "A1,F1,,2014-04-17,,yes,,,,,4"}, abuse_signs_t1=1.0, abuse_signs_t3="not_recorded", arij_risk_t1=4.0)
        self.check({"lirik": "A1,F1,,2014-04-18,,yes,,,,,4"}, abuse_signs_t1="not_recorded", arij_risk_t1="not_recorded")
        self.check({"lirik": "A1,F1,,2014-03-03,,no,,,,,", "questionnaires": "Q1,F1,lirik,t1,protector,,,not_asked,agency,"}, abuse_signs_t1="not_applicable")
        self.check({"lirik": "A1,F1,,2014-03-03,,yes,,,,,", "questionnaires": "Q1,F1,lirik,t1,protector,,,answered,,2014-03-10", "answers": "Q1,violence_signs,0\nQ1,neglect_signs,0"},
                   abuse_signs_t1=0.0)

    def test_counts_contacts_and_what_they_cost(self):
        asked = "Q1,F1,care-use,t3,parent,,,answered,,2014-08-10\n"
        rest = "".join(f"Q1,{source},no,,,\n" for source in questionnaires.Instrument.read(JOBS / "scales" / "care-use.yaml").items if source not in ("gp", "ggz"))
        for rows, contacts, health, legal in (
                ("Q1,gp,no,,,\nQ1,ggz,no,,,\n", 0.0, 4000.0, "not_recorded"),
                ("Q1,gp,yes,2,site,doctor\nQ1,gp,yes,1,site,nurse\nQ1,gp,yes,1,home,doctor\nQ1,ggz,no,,,\n", 4.0, 4000 + 66 + 20 + 10.0, "not_recorded"),
                ("Q1,gp,yes,2,home,nurse\nQ1,ggz,no,,,\n", 2.0, "not_recorded", "not_recorded"),
                ("Q1,gp,yes,,site,doctor\nQ1,ggz,no,,,\n", "not_recorded", "not_recorded", "not_recorded"),
                ("Q1,gp,no,,,\n", "not_recorded", "not_recorded", "not_recorded"),
                ("Q1,gp,no,,,\nQ1,ggz,no,,,\nQ1,medicine_sleep,yes,100,,\nQ1,legal_court,yes,2,,\n", 0.0, 4042.0, 960.5),
                ("Q1,gp,no,,,\nQ1,ggz,no,,,\nQ1,legal_court,no,,,\nQ1,legal_unheard,yes,9,,\n", 0.0, 4000.0, 0.0)):
            self.check({"questionnaires": asked, "care_use": rest + rows}, contacts_t3=contacts, costs_health_t3=health, costs_legal_t3=legal)
        self.check({"recruitment": OFFER[:-1] + "no,language"}, contacts_t3="not_applicable", capi_abuse_t3="not_recorded")

    def test_prices_the_conference_by_its_form(self):
        asked = "Q1,F1,care-use,t3,parent,,,answered,,2014-08-10\n"
        none = "".join(f"Q1,{source},no,,,\n" for source in questionnaires.Instrument.read(JOBS / "scales" / "care-use.yaml").items)
        for rows, form, cost in ((plan(on="2014-05-05", form="fnb_sonestra", coordinator="citizen"), 2.0, 2460.0),
                                 (plan(on="2014-05-05", form="fnb_sonestra"), "not_recorded", "not_recorded"),
                                 (plan(on="2014-05-05", form="other"), 6.0, "not_recorded"),
                                 (plan(on="2014-05-05", form="other", price="12.50"), 6.0, 12.5),
                                 (plan(on="2014-05-05", form="verve", price="9") + "\n" + plan(on="2014-05-05", form="ek_c", number="L2"), 1.0, 4000.0)):
            self.check({"plans": rows, "questionnaires": asked, "care_use": none}, conference_form=form, costs_health_t3=cost, costs_health_t3_without=0.0)


if __name__ == "__main__":
    unittest.main()
