package nl.terugblik.intake;

import static nl.terugblik.intake.Fixture.that;

import java.util.List;
import nl.terugblik.intake.table.CanonicalTable;

/** The rules that a row keeps by itself. */
class RowRulesTest extends FixtureTest {

    private static final String CHARACTERS_64 = "c".repeat(64);
    private static final String EMOJI_64 = "\uD83D\uDE00".repeat(64);

    static List<Fixture> fixtures() {
        return List.of(
                that("what is marked as required must be filled")
                        .given("plans", """
                        plan_id,family_id,kind,proposed_on,established_on,status
                        p1,f1,,,,proposed
                        p2,f1,conference,,,
                        p3,f1,conference,,,proposed
                        p4,,conference,,,proposed
                        ,f1,conference,,,proposed
                        """)
                        .rejects("""
                        plans.csv 2 kind required refused row
                        plans.csv 3 status required refused row
                        plans.csv 5 family_id required refused row
                        plans.csv 6 plan_id required refused row
                        """)
                        .reconciles("plans 5 = 1 + 4 + 0")
                        .marks("f1 plans"),
                that("a row without its child's number hangs on nothing")
                        .given("placements", """
                        placement_id,child_id,setting,started_on,ended_on,ended_by
                        s1,,network,2013-02-01,,
                        """)
                        .rejects("placements.csv 2 child_id required refused row")
                        .reconciles("placements 1 = 0 + 1 + 0"),
                that("numbers and free codes have at most 64 characters, however many bytes")
                        .given("care_episodes", """
                        episode_id,family_id,care_type,target,started_on,ended_on,deployed
                        e1,f1,%s,child,2013-02-01,,yes
                        e2,f1,%sx,child,2013-02-01,,yes
                        e3,f1,%s,child,2013-02-01,,yes
                        e4,f1,%sx,child,2013-02-01,,yes
                        """.formatted(CHARACTERS_64, CHARACTERS_64, EMOJI_64, EMOJI_64))
                        .rejects("""
                        care_episodes.csv 3 care_type bad_identifier refused row
                        care_episodes.csv 5 care_type bad_identifier refused row
                        """)
                        .reconciles("care_episodes 4 = 2 + 2 + 0")
                        .marks("f1 care_episodes"),
                that("numbers hold no control characters")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f1,,
                        "c2
                        ",f1,,
                        c\t3,f1,,
                        """)
                        .rejects("""
                        children.csv 3 child_id bad_identifier refused row
                        children.csv 5 child_id bad_identifier refused row
                        """)
                        .reconciles("children 3 = 1 + 2 + 0")
                        .marks("f1 children"),
                that("codes are those of the export format, to the letter")
                        .given("families", """
                        family_id,ethnicity,parents_together,households_involved,parental_mid,case_closed_on
                        f1,Dutch,yes,1,none,
                        f2,other,,3,,
                        f3,other,no,2,both,
                        """)
                        .given("children", "child_id,family_id,birth_date,sex\n")
                        .given("supervision_orders", GivenDelivery.header(CanonicalTable.SUPERVISION_ORDERS) + "\n")
                        .rejects("""
                        families.csv 2 ethnicity unknown_code refused row
                        families.csv 3 households_involved unknown_code refused row
                        """)
                        .reconciles("families 3 = 1 + 2 + 0")
                        .marks("""
                        f1 families
                        f2 families
                        """),
                that("a row names every rule that it breaks")
                        .given("lirik", """
                        assessment_id,family_id,child_id,assessed_on,severe_maltreatment,violence_signs,insufficient_protection,insufficient_basic_care,caregiver_unavailable,neglect_signs,arij_risk
                        a1,f1,,2013-02-30,yes,no,maybe,,yes,no,7
                        a2,f1,c1,2013-02-28,yes,no,,,yes,no,6
                        """)
                        .rejects("""
                        lirik.csv 2 arij_risk unknown_code refused row
                        lirik.csv 2 assessed_on impossible_date refused row
                        lirik.csv 2 insufficient_protection unknown_code refused row
                        """)
                        .reconciles("lirik 2 = 1 + 1 + 0")
                        .marks("f1 lirik"),
                that("dates are days of the calendar from 1900 on, in one form")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        d1,f1,2012-02-29,
                        d2,f1,2013-02-29,
                        d3,f1,2013-02-30,
                        d4,f1,1900-01-01,
                        d5,f1,1899-12-31,
                        d6,f1,2013-13-01,
                        d7,f1,2013-00-10,
                        d8,f1,2013-2-3,
                        d9,f1,03-02-2013,
                        d10,f1,20130203,
                        d11,f1,2013-02-03T00:00,
                        d12,f1,1900-02-29,
                        d13,f1,2000-02-29,
                        d14,f1,2013-04-31,
                        c1,f1,,
                        """)
                        .rejects("""
                        children.csv 3 birth_date impossible_date refused row
                        children.csv 4 birth_date impossible_date refused row
                        children.csv 6 birth_date impossible_date refused row
                        children.csv 7 birth_date impossible_date refused row
                        children.csv 8 birth_date impossible_date refused row
                        children.csv 9 birth_date impossible_date refused row
                        children.csv 10 birth_date impossible_date refused row
                        children.csv 11 birth_date impossible_date refused row
                        children.csv 12 birth_date impossible_date refused row
                        children.csv 13 birth_date impossible_date refused row
                        children.csv 15 birth_date impossible_date refused row
                        """)
                        .reconciles("children 15 = 4 + 11 + 0")
                        .marks("f1 children"),
                that("nothing is observed after the extraction; a term may run on beyond it")
                        .given("supervision_orders", """
                        order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id
                        o1,c1,order,2015-06-30,2016-06-30,,
                        o2,c2,order,2015-07-01,2016-07-01,,
                        o3,c3,order,2014-07-01,2015-07-01,2015-07-01,
                        """)
                        .rejects("""
                        supervision_orders.csv 3 pronounced_on after_extraction refused row
                        supervision_orders.csv 4 lifted_on after_extraction refused row
                        """)
                        .reconciles("supervision_orders 3 = 1 + 2 + 0")
                        .marks("""
                        f1 supervision_orders
                        f2 supervision_orders
                        """),
                that("an end may fall on its start and not before it")
                        .given("placements", """
                        placement_id,child_id,setting,started_on,ended_on,ended_by
                        s1,c1,network,2013-02-01,2013-02-01,transfer
                        s2,c1,network,2013-03-01,2013-02-28,transfer
                        """)
                        .rejects("placements.csv 3 ended_on end_before_start refused row")
                        .reconciles("placements 2 = 1 + 1 + 0")
                        .marks("f1 placements"),
                that("both ends of a term come after its start")
                        .given("supervision_orders", """
                        order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id
                        o1,c1,order,2013-01-10,2013-01-10,2013-01-10,
                        o2,c2,order,2013-01-10,2013-01-09,,
                        o3,c3,order,2013-01-10,2014-01-10,2013-01-09,
                        """)
                        .rejects("""
                        supervision_orders.csv 3 expires_on end_before_start refused row
                        supervision_orders.csv 4 lifted_on end_before_start refused row
                        """)
                        .reconciles("supervision_orders 3 = 1 + 2 + 0")
                        .marks("""
                        f1 supervision_orders
                        f2 supervision_orders
                        """),
                that("care that was deployed has a start; care that was not needs none")
                        .given("care_episodes", """
                        episode_id,family_id,care_type,target,started_on,ended_on,deployed
                        e1,f1,therapy,child,,,no
                        e2,f1,therapy,child,,2013-05-01,yes
                        e3,f1,therapy,child,2013-04-01,2013-05-01,yes
                        """)
                        .rejects("care_episodes.csv 3 started_on deployed_without_start refused row")
                        .reconciles("care_episodes 3 = 2 + 1 + 0")
                        .marks("f1 care_episodes"));
    }
}
