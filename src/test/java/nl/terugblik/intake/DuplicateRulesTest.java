package nl.terugblik.intake;

import static nl.terugblik.intake.Fixture.that;

import java.util.List;

/** Rows that stand in a table more than once. */
class DuplicateRulesTest extends FixtureTest {

    static List<Fixture> fixtures() {
        return List.of(
                that("a row that repeats another to the letter is counted and left out")
                        .given("plans", """
                        plan_id,family_id,kind,proposed_on,established_on,status
                        p1,f1,conference,2013-02-01,,proposed
                        p2,f1,conference,2013-02-01,,proposed
                        p1,f1,conference,2013-02-01,,proposed
                        p1,f1,conference,2013-02-01,,proposed
                        """)
                        .rejects("""
                        plans.csv 4 - duplicate duplicate row see 2
                        plans.csv 5 - duplicate duplicate row see 2
                        """)
                        .reconciles("plans 4 = 2 + 0 + 2"),
                that("rows that share a key and differ are all refused")
                        .given("plans", """
                        plan_id,family_id,kind,proposed_on,established_on,status
                        p1,f1,conference,2013-02-01,,proposed
                        p1,f1,conference,2013-02-02,,proposed
                        p1,f2,conference,2013-02-03,,proposed
                        """)
                        .rejects("""
                        plans.csv 2 plan_id duplicate_key refused family see 3
                        plans.csv 3 plan_id duplicate_key refused family see 2
                        plans.csv 4 plan_id duplicate_key refused family see 2
                        """)
                        .reconciles("plans 3 = 0 + 3 + 0")
                        .marks("""
                        f1 plans
                        f2 plans
                        """),
                that("of rows that share a key, those alike count once")
                        .given("plans", """
                        plan_id,family_id,kind,proposed_on,established_on,status
                        p1,f1,conference,2013-02-01,,proposed
                        p1,f1,conference,2013-02-01,,proposed
                        p1,f1,conference,2013-02-02,,proposed
                        """)
                        .rejects("""
                        plans.csv 2 plan_id duplicate_key refused family see 4
                        plans.csv 3 - duplicate duplicate row see 2
                        plans.csv 4 plan_id duplicate_key refused family see 2
                        """)
                        .reconciles("plans 3 = 0 + 2 + 1")
                        .marks("f1 plans"),
                that("keys are those of their table")
                        .given("plans", """
                        plan_id,family_id,kind,proposed_on,established_on,status
                        x1,f1,conference,2013-02-01,,proposed
                        """)
                        .given("placements", """
                        placement_id,child_id,setting,started_on,ended_on,ended_by
                        x1,c1,network,2013-02-01,,
                        """)
                        .reconciles("""
                        placements 1 = 1 + 0 + 0
                        plans 1 = 1 + 0 + 0
                        """),
                that("a row that breaks a rule can repeat and clash as well")
                        .given("plans", """
                        plan_id,family_id,kind,proposed_on,established_on,status
                        p1,f1,picnic,,,proposed
                        p1,f1,picnic,,,proposed
                        p2,f1,picnic,,,proposed
                        p2,f1,conference,,,proposed
                        """)
                        .rejects("""
                        plans.csv 2 kind unknown_code refused row
                        plans.csv 3 - duplicate duplicate row see 2
                        plans.csv 4 kind unknown_code refused row
                        plans.csv 4 plan_id duplicate_key refused family see 5
                        plans.csv 5 plan_id duplicate_key refused family see 4
                        """)
                        .reconciles("plans 4 = 0 + 3 + 1")
                        .marks("f1 plans"),
                that("a table without a key has its whole row for one")
                        .given("referral_reasons", """
                        family_id,recorded_on,factor,description
                        f1,2013-01-01,child,sleeps badly
                        f1,2013-01-01,child,sleeps badly
                        f1,2013-01-01,child,eats badly
                        """)
                        .rejects("referral_reasons.csv 3 - duplicate duplicate row see 2")
                        .reconciles("referral_reasons 3 = 2 + 0 + 1"),
                that("an objection that stands twice is one")
                        .given("objections", """
                        family_id,objected_on
                        f1,2013-01-01
                        f1,2013-01-01
                        f1,2013-01-02
                        """)
                        .rejects("objections.csv 3 - duplicate duplicate row see 2")
                        .reconciles("objections 3 = 2 + 0 + 1"),
                that("a row that is not whole repeats none")
                        .given("plans", """
                        plan_id,family_id,kind,proposed_on,established_on,status
                        p1,f1,conference,2013-02-01,,proposed
                        p1,f1,conference,2013-02-01,,proposed,
                        """)
                        .rejects("plans.csv 3 - column_count refused row")
                        .reconciles("plans 2 = 1 + 1 + 0")
                        .marks("f1 plans"),
                that("a family whose rows clash loses all that hangs on it")
                        .given("families", """
                        family_id,ethnicity,parents_together,households_involved,parental_mid,case_closed_on
                        f1,dutch,yes,1,none,
                        f1,other,yes,1,none,
                        f2,,,,,
                        """)
                        .rejects("""
                        families.csv 2 family_id duplicate_key refused family see 3
                        families.csv 3 family_id duplicate_key refused family see 2
                        children.csv 2 family_id parent_refused refused parent see 2
                        children.csv 3 family_id parent_refused refused parent see 2
                        supervision_orders.csv 2 child_id parent_refused refused parent see 2
                        """)
                        .reconciles("""
                        families 3 = 1 + 2 + 0
                        children 3 = 1 + 2 + 0
                        supervision_orders 1 = 0 + 1 + 0
                        """)
                        .marks("f1 families children supervision_orders"),
                that("a child claimed by two families belongs to neither, and what hangs on it marks both")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f1,2005-03-01,f
                        c1,f2,2005-03-01,f
                        """)
                        .rejects("""
                        children.csv 2 child_id duplicate_key refused family see 3
                        children.csv 3 child_id duplicate_key refused family see 2
                        supervision_orders.csv 2 child_id parent_refused refused parent see 2
                        """)
                        .reconciles("""
                        children 2 = 0 + 2 + 0
                        supervision_orders 1 = 0 + 1 + 0
                        """)
                        .marks("""
                        f1 children supervision_orders
                        f2 children supervision_orders
                        """));
    }
}
