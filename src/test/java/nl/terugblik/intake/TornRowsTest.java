package nl.terugblik.intake;

import static nl.terugblik.intake.Fixture.that;

import java.util.List;

/** Rows that are not whole, and oddities of a file that are none. */
class TornRowsTest extends FixtureTest {

    static List<Fixture> fixtures() {
        return List.of(
                that("a byte order mark is no part of the first header")
                        .given("children", """
                        \uFEFFchild_id,family_id,birth_date,sex
                        c1,f1,2005-03-01,f
                        """)
                        .reconciles("children 1 = 1 + 0 + 0"),
                that("a byte order mark may stand before a quoted header")
                        .given("children", """
                        \uFEFF"child_id","family_id","birth_date","sex"
                        "c1","f1","2005-03-01","f"
                        """)
                        .reconciles("children 1 = 1 + 0 + 0"),
                that("lines may end as on Windows")
                        .given(
                                "children",
                                "child_id,family_id,birth_date,sex\r\nc1,f1,2005-03-01,f\r\nc2,f1,2007-02-30,m\r\n")
                        .rejects("children.csv 3 birth_date impossible_date refused row")
                        .reconciles("children 2 = 1 + 1 + 0")
                        .marks("f1 children"),
                that("the columns may stand in any order, with others between them")
                        .given("children", """
                        sex,remark,family_id,birth_date,child_id
                        f,"a, b",f1,2005-03-01,c1
                        q,,f1,2007-03-01,c2
                        """)
                        .rejects("children.csv 3 sex unknown_code refused row")
                        .reconciles("children 2 = 1 + 1 + 0")
                        .marks("f1 children"),
                that("a line break within quotes ends no row, and counts as a line")
                        .given("journal", """
                        entry_id,family_id,written_on,text
                        j1,f1,2013-02-01,"first line

                        third line"
                        j2,f1,2013-02-30,after it
                        """)
                        .rejects("journal.csv 5 written_on impossible_date refused row")
                        .reconciles("journal 2 = 1 + 1 + 0")
                        .marks("f1 journal"),
                that("blank lines are no rows, and count as lines")
                        .given("children", """

                        child_id,family_id,birth_date,sex

                        c1,f1,2005-03-01,f

                        c2,f1,2007-02-30,m

                        """)
                        .rejects("children.csv 6 birth_date impossible_date refused row")
                        .reconciles("children 2 = 1 + 1 + 0")
                        .marks("f1 children"),
                that("quotes are doubled within quotes").given("journal", """
                        entry_id,family_id,written_on,text
                        j1,f1,2013-02-01,"she said ""no"", twice"
                        """).reconciles("journal 1 = 1 + 0 + 0"),
                that("bytes that are not UTF-8 refuse their row and no other")
                        .givenLatin1("referral_reasons", """
                        family_id,recorded_on,factor,description
                        f1,2013-01-01,child,caf\u00e9
                        f1,2013-01-02,child,cafe
                        """)
                        .rejects("referral_reasons.csv 2 - unreadable_bytes refused row")
                        .reconciles("referral_reasons 2 = 1 + 1 + 0")
                        .marks("f1 referral_reasons"),
                that("the same word in UTF-8 is read")
                        .given("referral_reasons", """
                        family_id,recorded_on,factor,description
                        f1,2013-01-01,child,caf\u00e9
                        """)
                        .reconciles("referral_reasons 1 = 1 + 0 + 0"),
                that("bytes that are no text in the family's number mark no family")
                        .givenLatin1("referral_reasons", """
                        family_id,recorded_on,factor,description
                        f\u00e9,2013-01-01,child,
                        """)
                        .rejects("referral_reasons.csv 2 - unreadable_bytes refused row")
                        .reconciles("referral_reasons 1 = 0 + 1 + 0"),
                that("a last line that is cut short is refused")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f1,2005-03-01,f
                        c2,f1,2007""")
                        .rejects("children.csv 3 - truncated refused row")
                        .reconciles("children 2 = 1 + 1 + 0")
                        .marks("f1 children"),
                that("a number that may be cut short marks no family")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f1,2005-03-01,f
                        c2,f1""")
                        .rejects("children.csv 3 - truncated refused row")
                        .reconciles("children 2 = 1 + 1 + 0"),
                that("a last line with all its cells needs no line end")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f1,2005-03-01,f
                        c2,f1,2007-03-01,m""")
                        .reconciles("children 2 = 2 + 0 + 0"),
                that("a quote that never closes in the last row cuts that row short")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f1,2005-03-01,f
                        c2,f1,"2007-03-01,m
                        """)
                        .rejects("children.csv 3 - truncated refused row")
                        .reconciles("children 2 = 1 + 1 + 0")
                        .marks("f1 children"),
                that("a cell that goes on behind its closing quote refuses its row and no other")
                        .given("journal", """
                        entry_id,family_id,written_on,text
                        j1,f1,2013-02-01,"she said "no", twice"
                        j2,f1,2013-02-01,"the " plan
                        j3,f1,2013-02-02,after them
                        """)
                        .rejects("""
                        journal.csv 2 - stray_quote refused row
                        journal.csv 3 - stray_quote refused row
                        """)
                        .reconciles("journal 3 = 1 + 2 + 0")
                        .marks("f1 journal"),
                that("a row with a cell too many is refused")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f1,2005-03-01,f
                        c2,f1,2007-03-01,m,
                        """)
                        .rejects("children.csv 3 - column_count refused row")
                        .reconciles("children 2 = 1 + 1 + 0")
                        .marks("f1 children"),
                that("a row with a cell too few is refused")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c2,f1,2007-03-01
                        c1,f1,2005-03-01,f
                        """)
                        .rejects("children.csv 2 - column_count refused row")
                        .reconciles("children 2 = 1 + 1 + 0")
                        .marks("f1 children"),
                that("the header again is refused, and is no family's row")
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        c1,f1,2005-03-01,f
                        child_id,family_id,birth_date,sex
                        child_id,family_id,birth_date,sex
                        """)
                        .rejects("""
                        children.csv 3 - repeated_header refused row
                        children.csv 4 - repeated_header refused row
                        """)
                        .reconciles("children 3 = 1 + 2 + 0"),
                that("tables may be empty")
                        .given("families", """
                        family_id,ethnicity,parents_together,households_involved,parental_mid,case_closed_on
                        """)
                        .given("children", """
                        child_id,family_id,birth_date,sex
                        """)
                        .given("supervision_orders", """
                        order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id
                        """)
                        .reconciles("""
                        families 0 = 0 + 0 + 0
                        children 0 = 0 + 0 + 0
                        """),
                that("the journal and the objections may be absent")
                        .without("journal")
                        .without("objections"));
    }
}
