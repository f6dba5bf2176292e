package nl.terugblik.intake;

import static nl.terugblik.intake.Fixture.that;

import java.util.List;

/** How long before a birth a court may place a child under supervision. Orders are of 2013-01-10. */
class BirthRulesTest extends FixtureTest {

    private static Fixture born(String sentence, String birth) {
        return that(sentence).given("children", """
                child_id,family_id,birth_date,sex
                c1,f1,%s,f
                """.formatted(birth));
    }

    static List<Fixture> fixtures() {
        return List.of(
                born("a birth on the day of the first order is as usual", "2013-01-10"),
                born("a birth up to 120 days after the first order is a warning", "2013-05-10")
                        .rejects("children.csv 2 birth_date unborn_at_order warning family")
                        .reconciles("children 1 = 1 + 0 + 0"),
                born("a birth one day after the first order is a warning", "2013-01-11")
                        .rejects("children.csv 2 birth_date unborn_at_order warning family"),
                born("a birth 121 days after the first order refuses the child and what hangs on it", "2013-05-11")
                        .given("placements", """
                        placement_id,child_id,setting,started_on,ended_on,ended_by
                        s1,c1,network,2013-06-01,,
                        """)
                        .rejects("""
                        children.csv 2 birth_date birth_after_order refused family see 2
                        supervision_orders.csv 2 child_id parent_refused refused parent see 2
                        placements.csv 2 child_id parent_refused refused parent see 2
                        """)
                        .reconciles("""
                        children 1 = 0 + 1 + 0
                        supervision_orders 1 = 0 + 1 + 0
                        placements 1 = 0 + 1 + 0
                        """)
                        .marks("f1 children supervision_orders placements"),
                born("the first order counts, wherever it stands", "2013-05-11")
                        .given("supervision_orders", """
                        order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id
                        o2,c1,order,2014-01-10,2015-01-10,,
                        o1,c1,provisional,2013-01-10,2013-04-10,,
                        """)
                        .rejects("""
                        children.csv 2 birth_date birth_after_order refused family see 3
                        supervision_orders.csv 2 child_id parent_refused refused parent see 2
                        supervision_orders.csv 3 child_id parent_refused refused parent see 2
                        """)
                        .reconciles("""
                        children 1 = 0 + 1 + 0
                        supervision_orders 2 = 0 + 2 + 0
                        """)
                        .marks("f1 children supervision_orders"),
                born("an extension of a child that is refused is no longer in doubt", "2013-05-11")
                        .given("supervision_orders", """
                        order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id
                        o1,c1,extension,2013-01-10,2014-01-10,,
                        """)
                        .rejects("""
                        children.csv 2 birth_date birth_after_order refused family see 2
                        supervision_orders.csv 2 child_id parent_refused refused parent see 2
                        """)
                        .reconciles("""
                        children 1 = 0 + 1 + 0
                        supervision_orders 1 = 0 + 1 + 0
                        """)
                        .marks("f1 children supervision_orders"),
                born("an order that was refused is not the first", "2013-05-11")
                        .given("supervision_orders", """
                        order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id
                        o1,c1,order,2013-01-10,2013-01-09,,
                        o2,c1,order,2014-01-10,2015-01-10,,
                        """)
                        .rejects("supervision_orders.csv 2 expires_on end_before_start refused row")
                        .reconciles("supervision_orders 2 = 1 + 1 + 0")
                        .marks("f1 supervision_orders"),
                born("a birth that was not recorded is after nothing", ""));
    }
}
