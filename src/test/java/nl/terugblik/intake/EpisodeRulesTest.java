package nl.terugblik.intake;

import static nl.terugblik.intake.Fixture.that;

import java.util.List;

/** What is odd about orders, stays and assessments beside one another; it is said, and every row stands. */
class EpisodeRulesTest extends FixtureTest {

    private static Fixture orders(String sentence, String rows) {
        return that(sentence)
                .given(
                        "supervision_orders",
                        "order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id\n" + rows);
    }

    private static Fixture stay(String sentence, String row) {
        return that(sentence).given("placements", "placement_id,child_id,setting,started_on,ended_on,ended_by\n" + row);
    }

    private static Fixture assessed(String sentence, String day) {
        return that(sentence).given("lirik", """
                assessment_id,family_id,child_id,assessed_on,severe_maltreatment,violence_signs,insufficient_protection,insufficient_basic_care,caregiver_unavailable,neglect_signs,arij_risk
                a1,f1,,%s,no,no,no,no,no,no,4
                """.formatted(day));
    }

    static List<Fixture> fixtures() {
        return List.of(
                orders("an order may last a year", "o1,c1,order,2013-01-10,2014-01-10,,\n")
                        .reconciles("supervision_orders 1 = 1 + 0 + 0"),
                orders("a year that holds a leap day is a year too", "o1,c1,order,2012-01-10,2013-01-10,,\n"),
                orders(
                                "an order of a year and a day is longer than the law allows",
                                "o1,c1,order,2013-01-10,2014-01-11,,\n")
                        .rejects("supervision_orders.csv 2 expires_on order_too_long warning family")
                        .reconciles("supervision_orders 1 = 1 + 0 + 0"),
                orders("so is an extension of more than a year", """
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c1,extension,2014-01-10,2015-02-10,,o1
                        """)
                        .rejects("supervision_orders.csv 3 expires_on order_too_long warning family"),
                orders("an order given on a leap day ends a year later on the last of February", """
                        o1,c1,order,2012-02-29,2013-02-28,,
                        o2,c2,order,2012-02-29,2013-03-01,,
                        """)
                        .rejects("supervision_orders.csv 3 expires_on order_too_long warning family"),
                orders("a provisional order may last three months", "o1,c1,provisional,2013-01-10,2013-04-10,,\n"),
                orders(
                                "a provisional order of three months and a day is too long",
                                "o1,c1,provisional,2013-01-10,2013-04-11,,\n")
                        .rejects("supervision_orders.csv 2 expires_on provisional_too_long warning family")
                        .reconciles("supervision_orders 1 = 1 + 0 + 0"),
                orders("an extension may begin on the day on which the order ends", """
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c1,extension,2014-01-10,2015-01-10,,o1
                        """),
                orders("an extension that begins a day later leaves a gap", """
                        o2,c1,extension,2014-01-11,2015-01-10,,o1
                        o1,c1,order,2013-01-10,2014-01-10,,
                        """)
                        .rejects("supervision_orders.csv 2 pronounced_on extension_gap warning family see 3")
                        .reconciles("supervision_orders 2 = 2 + 0 + 0"),
                orders("so does an extension of an order that was lifted before", """
                        o1,c1,order,2013-01-10,2014-01-10,2013-06-01,
                        o2,c1,extension,2013-12-01,2014-12-01,,o1
                        """)
                        .rejects("supervision_orders.csv 3 pronounced_on extension_gap warning family see 2"),
                orders("an extension of an extension is held against that one", """
                        o1,c1,order,2012-01-10,2013-01-10,,
                        o2,c1,extension,2013-01-10,2014-01-10,,o1
                        o3,c1,extension,2014-02-10,2015-01-10,,o2
                        """)
                        .rejects("supervision_orders.csv 4 pronounced_on extension_gap warning family see 3"),
                orders(
                                "a child is a minor until the day before its eighteenth birthday",
                                "o1,c1,order,2013-01-10,2014-01-10,,\n")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f1,1995-01-11,f
                        c2,f1,,m
                        """),
                orders("on its eighteenth birthday no order can be given", "o1,c1,order,2013-01-10,2014-01-10,,\n")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f1,1995-01-10,f
                        c2,f1,,m
                        """)
                        .rejects("supervision_orders.csv 2 pronounced_on adult_at_order warning family")
                        .reconciles("supervision_orders 1 = 1 + 0 + 0"),
                orders("brother and sister come under supervision on one day", """
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c2,order,2013-01-10,2014-01-10,,
                        """),
                orders("a week later for the brother is odd", """
                        o1,c2,order,2013-01-17,2014-01-17,,
                        o2,c1,order,2013-01-10,2014-01-10,,
                        """)
                        .rejects("supervision_orders.csv 2 pronounced_on siblings_apart warning family see 3")
                        .reconciles("supervision_orders 2 = 2 + 0 + 0"),
                orders("eight days later is another hearing", """
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c2,order,2013-01-18,2014-01-18,,
                        """),
                orders("two orders for one child are not those of brother and sister", """
                        o1,c1,order,2013-01-10,2013-01-12,,
                        o2,c1,order,2013-01-13,2014-01-13,,
                        """),
                stay(
                                "a stay that goes on until the order begins may be voluntary",
                                "s1,c1,network,2012-11-01,2013-01-10,other\n")
                        .rejects("placements.csv 2 started_on placed_without_order warning family")
                        .reconciles("placements 1 = 1 + 0 + 0"),
                stay("a stay with one day under an order is covered", "s1,c1,network,2012-11-01,2013-01-11,other\n"),
                stay("a stay from the last day on is not covered", "s1,c1,network,2014-01-10,,\n")
                        .rejects("placements.csv 2 started_on placed_without_order warning family"),
                stay("the order of a brother does not cover a sister", "s1,c2,network,2013-02-01,2013-03-01,other\n")
                        .rejects("placements.csv 2 started_on placed_without_order warning family"),
                stay(
                        "of a family without any order every stay is voluntary, and nothing is odd",
                        "s1,c3,network,2013-02-01,2013-03-01,other\n"),
                assessed("an assessment within 92 days before an order belongs to it", "2012-10-10"),
                assessed("an assessment 93 days before an order is outside it", "2012-10-09")
                        .rejects("lirik.csv 2 assessed_on assessed_without_order warning family")
                        .reconciles("lirik 1 = 1 + 0 + 0"),
                assessed("an assessment within 92 days after the end belongs to it", "2014-04-11"),
                assessed("an assessment on the 92nd day after the end is outside it", "2014-04-12")
                        .rejects("lirik.csv 2 assessed_on assessed_without_order warning family"));
    }
}
