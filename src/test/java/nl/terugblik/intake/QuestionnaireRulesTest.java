package nl.terugblik.intake;

import static nl.terugblik.intake.Fixture.that;

import java.util.List;

/** The rules of recruitment, reports, questionnaires and what was answered in them, and of how a conference went. */
class QuestionnaireRulesTest extends FixtureTest {

    private static final String HEAD =
            "questionnaire_id,family_id,instrument,wave,respondent,primary_carer,mode,result,not_asked_reason,answered_on\n";
    private static final String TWO = HEAD + """
            q1,f1,capi-sf,t1,parent,yes,phone,answered,,2014-03-01
            q2,f2,capi-sf,t1,parent,yes,,refused,,
            """;

    private static Fixture questionnaires(String sentence, String rows) {
        return that(sentence).given("questionnaires", HEAD + rows);
    }

    private static Fixture answers(String sentence, String rows) {
        return that(sentence).given("questionnaires", TWO).given("answers", "questionnaire_id,item,value\n" + rows);
    }

    private static Fixture care(String sentence, String rows) {
        return that(sentence)
                .given("questionnaires", TWO)
                .given("care_use", "questionnaire_id,source,used,contacts,mode,professional\n" + rows);
    }

    private static Fixture recruitment(String sentence, String rows) {
        return that(sentence)
                .given(
                        "recruitment",
                        "family_id,study,registered_on,route,approached_on,consent,consent_on,withdrawn_on,active,inactive_reason\n"
                                + rows);
    }

    private static Fixture plan(String sentence, String row) {
        return that(sentence)
                .given(
                        "plans",
                        "plan_id,family_id,kind,proposed_on,established_on,status,form,coordinator,private_time,started_on,ended_on,"
                                + "end_reason,meetings,hours,price\n" + row);
    }

    static List<Fixture> fixtures() {
        return List.of(
                answers("an answer is a whole number, and one that was not given is empty", """
                        q1,capi_01,0
                        q1,capi_02,9999
                        q1,capi_03,
                        """)
                        .reconciles("answers 3 = 3 + 0 + 0"),
                answers("an answer is no fraction, no word and no number below 0 or above 9999", """
                        q1,capi_01,1.5
                        q1,capi_02,-1
                        q1,capi_03,10000
                        q1,capi_04,yes
                        """)
                        .rejects("""
                                answers.csv 2 value bad_count refused row
                                answers.csv 3 value bad_count refused row
                                answers.csv 4 value bad_count refused row
                                answers.csv 5 value bad_count refused row
                                """)
                        .reconciles("answers 4 = 0 + 4 + 0")
                        .marks("f1 answers"),
                answers("an answer to a questionnaire that was not answered is refused", "q2,capi_01,1\n")
                        .rejects("answers.csv 2 questionnaire_id questionnaire_not_answered refused parent see 3")
                        .reconciles("answers 1 = 0 + 1 + 0")
                        .marks("f2 answers"),
                answers("an answer to a questionnaire that nobody knows is refused", "q9,capi_01,1\n")
                        .rejects("answers.csv 2 questionnaire_id orphan refused row")
                        .reconciles("answers 1 = 0 + 1 + 0"),
                answers("two answers to one item that differ are both refused, and one that repeats is left out", """
                        q1,capi_01,1
                        q1,capi_01,0
                        q1,capi_02,1
                        q1,capi_02,1
                        """)
                        .rejects("""
                                answers.csv 2 item duplicate_key refused family see 3
                                answers.csv 3 item duplicate_key refused family see 2
                                answers.csv 5 - duplicate duplicate row see 4
                                """)
                        .reconciles("answers 4 = 1 + 2 + 1")
                        .marks("f1 answers"),
                questionnaires("a questionnaire of a family that nobody knows is refused", """
                        q1,f9,capi-sf,t1,parent,yes,phone,answered,,2014-03-01
                        """)
                        .rejects("questionnaires.csv 2 family_id orphan refused row")
                        .reconciles("questionnaires 1 = 0 + 1 + 0"),
                questionnaires("what hangs on a questionnaire that was refused is refused with it", """
                        q1,f1,capi-sf,t4,parent,yes,phone,answered,,2014-03-01
                        """)
                        .given("answers", "questionnaire_id,item,value\nq1,capi_01,1\n")
                        .given("care_use", "questionnaire_id,source,used,contacts,mode,professional\nq1,gp,no,,,\n")
                        .rejects("""
                                questionnaires.csv 2 wave unknown_code refused row
                                answers.csv 2 questionnaire_id parent_refused refused parent see 2
                                care_use.csv 2 questionnaire_id parent_refused refused parent see 2
                                """)
                        .reconciles("""
                                questionnaires 1 = 0 + 1 + 0
                                answers 1 = 0 + 1 + 0
                                care_use 1 = 0 + 1 + 0
                                """)
                        .marks("f1 questionnaires answers care_use"),
                questionnaires("a questionnaire that was answered has a day", """
                        q1,f1,capi-sf,t1,parent,yes,phone,answered,,
                        q2,f2,capi-sf,t1,parent,yes,,not_asked,agency,
                        """)
                        .rejects("questionnaires.csv 2 answered_on answered_without_day refused row")
                        .reconciles("questionnaires 2 = 1 + 1 + 0")
                        .marks("f1 questionnaires"),
                questionnaires("of parents nobody is asked at t2", """
                        q1,f1,capi-sf,t2,parent,yes,phone,answered,,2014-03-01
                        q2,f1,experience,t2,protector,,web,answered,,2014-03-01
                        """)
                        .rejects("questionnaires.csv 2 wave wave_not_for_parents warning family")
                        .reconciles("questionnaires 2 = 2 + 0 + 0"),
                questionnaires("one respondent answers a questionnaire once in a wave", """
                        q1,f1,capi-sf,t1,parent,yes,phone,answered,,2014-03-01
                        q2,f1,capi-sf,t1,parent,no,phone,answered,,2014-03-02
                        q3,f1,capi-sf,t3,parent,yes,phone,answered,,2014-06-01
                        q4,f1,capi-sf,t1,parent,yes,phone,answered,,2014-03-09
                        """)
                        .rejects("questionnaires.csv 5 result answered_twice warning family see 2")
                        .reconciles("questionnaires 4 = 4 + 0 + 0"),
                care("care of one source may have several rows, told apart by mode and professional", """
                        q1,gp,yes,2,site,doctor
                        q1,gp,yes,1,phone,doctor
                        q1,gp,yes,1,phone,nurse
                        q1,ggz,no,,,
                        q1,riagg,no,0,,
                        """)
                        .reconciles("care_use 5 = 5 + 0 + 0"),
                care("care that was not used has no contacts", "q1,gp,no,2,,\n")
                        .rejects("care_use.csv 2 contacts contacts_without_use refused row")
                        .reconciles("care_use 1 = 0 + 1 + 0")
                        .marks("f1 care_use"),
                care("whether care was used is said in one way; all rows that are not at one are refused", """
                        q1,gp,yes,2,site,doctor
                        q1,gp,yes,1,phone,doctor
                        q1,gp,no,,,
                        q1,ggz,yes,1,phone,nurse
                        """)
                        .rejects("""
                                care_use.csv 2 used care_use_conflict refused family see 4
                                care_use.csv 3 used care_use_conflict refused family see 4
                                care_use.csv 4 used care_use_conflict refused family see 2
                                """)
                        .reconciles("care_use 4 = 1 + 3 + 0")
                        .marks("f1 care_use"),
                care("care of one source, mode and professional is counted once", """
                        q1,gp,yes,2,site,doctor
                        q1,gp,yes,3,site,doctor
                        """)
                        .rejects("""
                                care_use.csv 2 source duplicate_key refused family see 3
                                care_use.csv 3 source duplicate_key refused family see 2
                                """)
                        .reconciles("care_use 2 = 0 + 2 + 0")
                        .marks("f1 care_use"),
                care("care of a questionnaire that was not answered is refused", "q2,gp,yes,2,site,doctor\n")
                        .rejects("care_use.csv 2 questionnaire_id questionnaire_not_answered refused parent see 3")
                        .reconciles("care_use 1 = 0 + 1 + 0")
                        .marks("f2 care_use"),
                recruitment("a family is asked once for a study, and may be for another", """
                        f1,fnb-2014,2013-02-01,offer,2013-02-02,yes,2013-02-03,,yes,
                        f1,other,2013-02-01,usual,,,,,,
                        """)
                        .reconciles("recruitment 2 = 2 + 0 + 0"),
                recruitment("two rows of one family and study that differ are both refused", """
                        f1,fnb-2014,2013-02-01,offer,2013-02-02,yes,2013-02-03,,yes,
                        f1,fnb-2014,2013-02-01,usual,,,,,,
                        """)
                        .rejects("""
                                recruitment.csv 2 study duplicate_key refused family see 3
                                recruitment.csv 3 study duplicate_key refused family see 2
                                """)
                        .reconciles("recruitment 2 = 0 + 2 + 0")
                        .marks("f1 recruitment"),
                recruitment("nobody agrees before being asked", """
                        f1,fnb-2014,2013-02-01,offer,2013-02-05,yes,2013-02-03,,yes,
                        """)
                        .rejects("recruitment.csv 2 consent_on consent_before_approach refused row")
                        .reconciles("recruitment 1 = 0 + 1 + 0")
                        .marks("f1 recruitment"),
                recruitment("a registration is near an order", """
                        f1,early,2012-10-10,offer,,,,,,
                        f1,late,2013-04-13,offer,,,,,,
                        f2,none,2013-04-13,offer,,,,,,
                        """)
                        .rejects("recruitment.csv 3 registered_on registered_without_order warning family")
                        .reconciles("recruitment 3 = 3 + 0 + 0"),
                that("a report of the Board says of a divorce yes or no")
                        .given("council_reports", """
                                report_id,family_id,reported_on,conflict_divorce
                                r1,f1,2013-01-02,yes
                                r2,f1,2013-01-02,perhaps
                                """)
                        .rejects("council_reports.csv 3 conflict_divorce unknown_code refused row")
                        .reconciles("council_reports 2 = 1 + 1 + 0")
                        .marks("f1 council_reports"),
                plan(
                                "a conference costs an amount with at most two digits behind a point",
                                "p1,f1,conference,2013-02-01,2013-03-01,established,ek_c,citizen,yes,2013-02-02,,,2,31.5,4000.00\n")
                        .reconciles("plans 1 = 1 + 0 + 0"),
                plan(
                                "an amount with a comma or a sign of money is none",
                                "p1,f1,conference,2013-02-01,2013-03-01,established,ek_c,citizen,yes,2013-02-02,,,2,\"31,5\",€4000\n")
                        .rejects("""
                                plans.csv 2 hours bad_amount refused row
                                plans.csv 2 price bad_amount refused row
                                """)
                        .reconciles("plans 1 = 0 + 1 + 0")
                        .marks("f1 plans"),
                plan(
                                "what is recorded of a family plan is held to the rules too",
                                "p1,f1,family_plan,2013-02-01,2013-03-01,established,ekc,,,,,,,,\n")
                        .rejects("plans.csv 2 form unknown_code refused row")
                        .reconciles("plans 1 = 0 + 1 + 0")
                        .marks("f1 plans"),
                plan(
                                "a conference is not given up before it was proposed or begun",
                                "p1,f1,conference,2013-02-01,,cancelled,ek_c,citizen,,2013-02-09,2013-02-08,,,,\n"
                                        + "p2,f2,conference,2013-02-01,,declined,ek_c,citizen,,,2013-01-31,,,,\n")
                        .rejects("""
                                plans.csv 2 ended_on end_before_start refused row
                                plans.csv 3 ended_on end_before_start refused row
                                """)
                        .reconciles("plans 2 = 0 + 2 + 0")
                        .marks("f1 plans")
                        .marks("f2 plans"),
                plan(
                                "what was declined at once had no beginning, and what came about no end",
                                "p1,f1,conference,2013-02-01,,declined,ek_c,,,2013-02-02,2013-02-02,no_need,,,\n"
                                        + "p2,f2,conference,2013-02-01,2013-03-01,established,ek_c,,,,2013-03-01,,,,\n")
                        .rejects("""
                                plans.csv 2 started_on declined_but_started warning family
                                plans.csv 3 ended_on established_but_ended warning family
                                """)
                        .reconciles("plans 2 = 2 + 0 + 0"));
    }
}
