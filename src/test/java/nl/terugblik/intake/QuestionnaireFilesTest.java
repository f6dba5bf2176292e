package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Questionnaire.Answer;
import nl.terugblik.casefile.Questionnaire.CareUse;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.Research.Refused;
import nl.terugblik.casefile.Source;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case files of deliveries with recruitment, reports, questionnaires and what tells how a conference went. */
class QuestionnaireFilesTest {

    private static final String QUESTIONNAIRES =
            "questionnaire_id,family_id,instrument,wave,respondent,primary_carer,mode,result,not_asked_reason,answered_on";
    private static final String ANSWERS = "questionnaire_id,item,value";
    private static final String CARE = "questionnaire_id,source,used,contacts,mode,professional";

    @TempDir
    private Path folder;

    private int delivery;

    private static GivenDelivery given() {
        return new GivenDelivery()
                .file("recruitment.csv", """
                        family_id,study,registered_on,route,approached_on,consent,consent_on,withdrawn_on,active,inactive_reason
                        f1,fnb-2014,2013-02-01,offer,2013-02-02,yes,2013-02-03,,no,language
                        """)
                .file("council_reports.csv", "report_id,family_id,reported_on,conflict_divorce\nr1,f1,2013-01-02,yes\n")
                .file("plans.csv", """
                        plan_id,family_id,kind,proposed_on,established_on,status,form,coordinator,private_time,started_on,ended_on,end_reason,meetings,hours,price
                        p1,f1,conference,2013-02-01,2013-03-01,established,fnb_sonestra,professional,yes,2013-02-02,,,2,31.5,2460
                        p2,f1,family_plan,2013-02-01,2013-04-01,established,ek_c,citizen,yes,,,,,,
                        """)
                .file("referral_reasons.csv", """
                        family_id,recorded_on,factor,description,source
                        f1,2013-01-01,child,,council_report
                        """)
                .file("questionnaires.csv", QUESTIONNAIRES + """

                        q2,f1,care-use,t1,parent,yes,phone,answered,,2013-03-01
                        q1,f1,psq,t1,parent,yes,web,answered,,2013-03-01
                        q3,f1,psq,t3,parent,yes,,not_asked,understanding,
                        """)
                .file("answers.csv", ANSWERS + "\nq1,psq_b,1\nq1,psq_a,\n")
                .file("care_use.csv", CARE + "\nq2,gp,yes,2,site,doctor\nq2,ggz,no,,,\nq2,gp,yes,1,phone,doctor\n");
    }

    private CaseFile file(GivenDelivery given, String family) {
        Path place = folder.resolve("delivery " + delivery++);
        Path spool = place.resolveSibling(place.getFileName() + " spool");
        PrivateFiles.folder(spool);
        TakenIn taken = TakenIn.of(given.write(place), spool, TestKeys.key(1));
        return taken.files().stream()
                .filter(file -> file.family()
                        .equals(TestKeys.key(1)
                                .pseudonymiser(GivenDelivery.ORGANISATION)
                                .of(Entity.FAMILY, family)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdAllThatTheRowsSay() {
        CaseFile file = file(given(), "f1");
        Research research = file.research();
        assertThat(research.recruitment())
                .containsExactly(new Research.Recruitment(
                        "fnb-2014",
                        day("2013-02-01"),
                        Research.Route.OFFER,
                        Optional.of(day("2013-02-02")),
                        Optional.of(true),
                        Optional.of(day("2013-02-03")),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.of(Research.InactiveReason.LANGUAGE),
                        new Source("recruitment.csv", 2)));
        assertThat(research.councilReports())
                .containsExactly(
                        new Research.CouncilReport(day("2013-01-02"), true, new Source("council_reports.csv", 2)));
        assertThat(research.refused()).isEmpty();
        assertThat(file.referralReasons().get(0).origin()).isPresent();
        assertThat(file.plans().get(0).realisation())
                .isEqualTo(new Plan.Realisation(
                        Optional.of(Plan.Form.FNB_SONESTRA),
                        Optional.of(Plan.Coordinator.PROFESSIONAL),
                        Optional.of(true),
                        Optional.of(day("2013-02-02")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(2),
                        Optional.of(new BigDecimal("31.50")),
                        Optional.of(new BigDecimal("2460.00"))));
        assertThat(file.plans().get(1).realisation()).isEqualTo(Plan.Realisation.NONE);
        assertThat(research.questionnaires())
                .extracting(
                        Questionnaire::instrument,
                        Questionnaire::wave,
                        questionnaire -> questionnaire.source().line())
                .containsExactly(
                        tuple("care-use", Questionnaire.Wave.T1, 2),
                        tuple("psq", Questionnaire.Wave.T1, 3),
                        tuple("psq", Questionnaire.Wave.T3, 4));
        assertThat(research.questionnaires().get(1).answers())
                .containsExactly(
                        new Answer("psq_a", OptionalInt.empty(), new Source("answers.csv", 3)),
                        new Answer("psq_b", OptionalInt.of(1), new Source("answers.csv", 2)));
        assertThat(research.questionnaires().get(0).careUse())
                .containsExactly(
                        new CareUse(
                                "ggz", false, OptionalInt.empty(), Optional.empty(), "", new Source("care_use.csv", 3)),
                        use(OptionalInt.of(1), Questionnaire.Contact.PHONE, 4),
                        use(OptionalInt.of(2), Questionnaire.Contact.SITE, 2));
        assertThat(research.questionnaires().get(2).notAskedReason())
                .contains(Questionnaire.NotAskedReason.UNDERSTANDING);
        assertThat(file(given(), "f2").research().isEmpty()).isTrue();
    }

    private static CareUse use(OptionalInt contacts, Questionnaire.Contact mode, int line) {
        return new CareUse("gp", true, contacts, Optional.of(mode), "doctor", new Source("care_use.csv", line));
    }

    /** Two questionnaires that say the same of themselves differ in their answers only, and stand in one order whatever the file. */
    @Test
    void doNotChangeWhereRowsAreMoved() {
        List<String> questionnaires = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            questionnaires.add("q" + i + ",f1,psq,t1,parent,,web,answered,,2013-03-01");
            for (int item = 0; item < 5; item++) {
                answers.add("q" + i + ",psq_" + item + "," + (i + item) % 2);
            }
        }
        List<List<OptionalInt>> first = values(questionnaires, answers);
        assertThat(first).hasSize(6);
        Random random = new Random(4);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(questionnaires, random);
            Collections.shuffle(answers, random);
            assertThat(values(questionnaires, answers)).isEqualTo(first);
        }
    }

    private List<List<OptionalInt>> values(List<String> questionnaires, List<String> answers) {
        GivenDelivery given = new GivenDelivery()
                .file("questionnaires.csv", QUESTIONNAIRES + "\n" + String.join("\n", questionnaires) + "\n")
                .file("answers.csv", ANSWERS + "\n" + String.join("\n", answers) + "\n");
        return file(given, "f1").research().questionnaires().stream()
                .map(questionnaire ->
                        questionnaire.answers().stream().map(Answer::value).toList())
                .toList();
    }

    @Test
    void knowWhatRefusedRowsWereAbout() {
        GivenDelivery given = given().file("questionnaires.csv", QUESTIONNAIRES + """

                        q1,f1,psq,t1,parent,yes,web,answered,,2013-03-01
                        q2,f1,capi-sf,t3,parent,yes,web,answered,,
                        q3,f1,lirik,t4,protector,,web,refused,,
                        q4,f2,psq,t1,parent,yes,web,answered,,2013-03-01,one too many
                        """)
                .file("answers.csv", ANSWERS + "\nq1,psq_a,x\nq2,capi_01,1\nq4,psq_a,1\n")
                .file("care_use.csv", CARE + "\n")
                .file("recruitment.csv", """
                        family_id,study,registered_on,route,approached_on,consent,consent_on,withdrawn_on,active,inactive_reason
                        f1,fnb-2014,2013-02-01,by letter,,,,,,
                        f2,fnb-2014,2013-02-01,offer,,,,,
                        """);
        assertThat(file(given, "f1").research().refused())
                .containsExactly(
                        new Refused(SourceTable.RECRUITMENT, "fnb-2014", ""),
                        new Refused(SourceTable.QUESTIONNAIRES, "capi-sf", "t3"),
                        new Refused(SourceTable.QUESTIONNAIRES, "lirik", ""),
                        new Refused(SourceTable.ANSWERS, "capi-sf", "t3"),
                        new Refused(SourceTable.ANSWERS, "psq", "t1"));
        assertThat(file(given, "f2").research().refused())
                .containsExactly(
                        new Refused(SourceTable.RECRUITMENT, "", ""),
                        new Refused(SourceTable.QUESTIONNAIRES, "", ""),
                        new Refused(SourceTable.ANSWERS, "", ""));
    }

    @Test
    void knowWhatRowsWereAboutOfAQuestionnaireThatTwoFamiliesClaim() {
        GivenDelivery given = given().file("questionnaires.csv", QUESTIONNAIRES + """

                        q1,f1,psq,t1,parent,yes,web,answered,,2013-03-01
                        q1,f2,psq,t3,parent,yes,web,answered,,2013-03-01
                        """)
                .file("answers.csv", ANSWERS + "\nq1,psq_a,1\n")
                .file("care_use.csv", CARE + "\nq1,gp,no,,,\n");
        assertThat(file(given, "f1").research().refused())
                .containsExactly(
                        new Refused(SourceTable.QUESTIONNAIRES, "psq", "t1"),
                        new Refused(SourceTable.ANSWERS, "psq", "t1"),
                        new Refused(SourceTable.CARE_USE, "psq", "t1"));
        assertThat(file(given, "f2").research().refused())
                .containsExactly(
                        new Refused(SourceTable.QUESTIONNAIRES, "psq", "t3"),
                        new Refused(SourceTable.ANSWERS, "psq", "t3"),
                        new Refused(SourceTable.CARE_USE, "psq", "t3"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
