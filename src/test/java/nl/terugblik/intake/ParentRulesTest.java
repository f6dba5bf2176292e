package nl.terugblik.intake;

import static nl.terugblik.intake.Fixture.that;

import java.util.List;

/** Rows that hang on a family or a child. */
class ParentRulesTest extends FixtureTest {

    static List<Fixture> fixtures() {
        return List.of(
                that("a child needs a family, and its order goes with it")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f9,2005-03-01,f
                        c2,f1,2007-03-01,m
                        """)
                        .rejects("""
                        children.csv 2 family_id orphan refused row
                        supervision_orders.csv 2 child_id parent_refused refused parent see 2
                        """)
                        .reconciles("""
                        children 2 = 1 + 1 + 0
                        supervision_orders 1 = 0 + 1 + 0
                        """),
                that("an order and a placement need a child")
                        .given("supervision_orders", """
                        order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c9,order,2013-01-10,2014-01-10,,
                        """)
                        .given("placements", """
                        placement_id,child_id,setting,started_on,ended_on,ended_by
                        s1,c9,network,2013-02-01,,
                        """)
                        .rejects("""
                        supervision_orders.csv 3 child_id orphan refused row
                        placements.csv 2 child_id orphan refused row
                        """)
                        .reconciles("""
                        supervision_orders 2 = 1 + 1 + 0
                        placements 1 = 0 + 1 + 0
                        """),
                that("every table that names a family needs it")
                        .given("referral_reasons", "family_id,recorded_on,factor,description\nf9,,child,\n")
                        .given("lirik", """
                        assessment_id,family_id,child_id,assessed_on,severe_maltreatment,violence_signs,insufficient_protection,insufficient_basic_care,caregiver_unavailable,neglect_signs,arij_risk
                        a1,f9,,2013-02-28,,,,,,,
                        """)
                        .given("care_episodes", """
                        episode_id,family_id,care_type,target,started_on,ended_on,deployed
                        e1,f9,therapy,child,,,no
                        """)
                        .given("plans", """
                        plan_id,family_id,kind,proposed_on,established_on,status
                        p1,f9,conference,,,proposed
                        """)
                        .given("journal", "entry_id,family_id,written_on,text\nj1,f9,2013-02-01,\n")
                        .given("objections", "family_id,objected_on\nf9,2013-02-01\n")
                        .rejects("""
                        referral_reasons.csv 2 family_id orphan refused row
                        lirik.csv 2 family_id orphan refused row
                        care_episodes.csv 2 family_id orphan refused row
                        plans.csv 2 family_id orphan refused row
                        journal.csv 2 family_id orphan refused row
                        objections.csv 2 family_id orphan refused row
                        """)
                        .reconciles("""
                        referral_reasons 1 = 0 + 1 + 0
                        lirik 1 = 0 + 1 + 0
                        care_episodes 1 = 0 + 1 + 0
                        plans 1 = 0 + 1 + 0
                        journal 1 = 0 + 1 + 0
                        objections 1 = 0 + 1 + 0
                        """),
                that("what hangs on a refused family is refused with its line")
                        .given("families", """
                        family_id,ethnicity,parents_together,households_involved,parental_mid,case_closed_on
                        f2,,,,,
                        f1,martian,yes,1,none,
                        """)
                        .given("plans", """
                        plan_id,family_id,kind,proposed_on,established_on,status
                        p1,f1,conference,,,proposed
                        p2,f2,conference,,,proposed
                        """)
                        .rejects("""
                        families.csv 3 ethnicity unknown_code refused row
                        children.csv 2 family_id parent_refused refused parent see 3
                        children.csv 3 family_id parent_refused refused parent see 3
                        supervision_orders.csv 2 child_id parent_refused refused parent see 2
                        plans.csv 2 family_id parent_refused refused parent see 3
                        """)
                        .reconciles("""
                        families 2 = 1 + 1 + 0
                        children 3 = 1 + 2 + 0
                        supervision_orders 1 = 0 + 1 + 0
                        plans 2 = 1 + 1 + 0
                        """)
                        .marks("f1 families children supervision_orders plans"),
                that("what hangs on a refused child is refused with its line")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c2,f1,2007-03-01,m
                        c1,f1,2005-03-01,q
                        """)
                        .given("placements", """
                        placement_id,child_id,setting,started_on,ended_on,ended_by
                        s1,c1,network,2013-02-01,,
                        s2,c2,network,2013-02-01,,
                        """)
                        .rejects("""
                        children.csv 3 sex unknown_code refused row
                        supervision_orders.csv 2 child_id parent_refused refused parent see 3
                        placements.csv 2 child_id parent_refused refused parent see 3
                        """)
                        .reconciles("""
                        children 2 = 1 + 1 + 0
                        supervision_orders 1 = 0 + 1 + 0
                        placements 2 = 1 + 1 + 0
                        """)
                        .marks("f1 children supervision_orders placements"),
                that("a child that names no family takes its rows with it, and marks none")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,,2005-03-01,f
                        """)
                        .rejects("""
                        children.csv 2 family_id required refused row
                        supervision_orders.csv 2 child_id parent_refused refused parent see 2
                        """)
                        .reconciles("""
                        children 1 = 0 + 1 + 0
                        supervision_orders 1 = 0 + 1 + 0
                        """),
                that("an assessment is of the whole family, or of a child of that family")
                        .given("lirik", """
                        assessment_id,family_id,child_id,assessed_on,severe_maltreatment,violence_signs,insufficient_protection,insufficient_basic_care,caregiver_unavailable,neglect_signs,arij_risk
                        a1,f1,,2013-02-28,,,,,,,
                        a2,f1,c1,2013-02-28,,,,,,,
                        a3,f1,c3,2013-02-28,,,,,,,
                        a4,f1,c9,2013-02-28,,,,,,,
                        """)
                        .rejects("""
                        lirik.csv 4 child_id child_of_other_family refused row
                        lirik.csv 5 child_id orphan refused row
                        """)
                        .reconciles("lirik 4 = 2 + 2 + 0")
                        .marks("""
                        f1 lirik
                        f2 lirik
                        """),
                that("a child whose row is torn is known to its orders all the same")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f1,2005-03-01
                        """)
                        .rejects("""
                        children.csv 2 - column_count refused row
                        supervision_orders.csv 2 child_id parent_refused refused parent see 2
                        """)
                        .reconciles("""
                        children 1 = 0 + 1 + 0
                        supervision_orders 1 = 0 + 1 + 0
                        """)
                        .marks("f1 children supervision_orders"));
    }
}
