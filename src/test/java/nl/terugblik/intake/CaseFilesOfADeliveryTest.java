package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import nl.terugblik.casefile.ArijClass;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Predecessor;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a family's rows become: every value of its case file, wherever the rows stood. */
class CaseFilesOfADeliveryTest {

    private static final MasterKey KEY = TestKeys.key(3);

    private static final List<String> ORDERS = List.of(
            "o3,c1,extension,2014-01-10,2015-01-10,2014-09-01,o1,lifted",
            "o1,c1,order,2013-01-10,2014-01-10,,,",
            "o5,c2,extension,2013-01-10,2014-01-10,,o9,",
            "o6,c3,provisional,2013-01-10,2013-04-10,,,transfer");
    private static final List<String> LIRIK =
            List.of("a1,f1,c1,2013-02-28,yes,no,,,,,6", "a2,f1,,2013-01-31,,,yes,no,yes,no,1");
    private static final List<String> CARE = List.of(
            "e1,f1,therapy,child,2013-02-01,2013-05-01,yes",
            "e2,f1,coach,family,,,no",
            "e3,f2,x,parent,2013-02-01,,yes");
    private static final List<String> JOURNAL = List.of(
            "j1,f1,2013-02-01,\"spoke of an Eigen Kracht-conferentie,\nthen left\"",
            "j2,f1,2013-03-01,spoke of nothing",
            "j3,f2,2013-03-02,EKC voorgesteld");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void holdsAllThatTheRowsSay() {
        CaseFile file = family(takeIn(new Random(0), false), "f1");
        assertThat(file.facts().ethnicity()).contains(FamilyFacts.Ethnicity.DUTCH);
        assertThat(file.facts().parentsTogether()).contains(true);
        assertThat(file.facts().householdsInvolved()).contains(1);
        assertThat(file.facts().parentalMid()).contains(FamilyFacts.ParentalMid.NONE);
        assertThat(file.facts().caseClosedOn()).isEmpty();
        assertThat(file.facts().source()).hasToString("Source[file=families.csv, line=2]");
        assertThat(file.children())
                .extracting(Child::sex)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("Optional[F]", "Optional[M]");
        assertThat(file.referralReasons())
                .extracting(ReferralReason::factor)
                .containsExactly(ReferralReason.Factor.PARENT);
        assertThat(file.placements()).singleElement().satisfies(stay -> {
            assertThat(stay.child()).isEqualTo(pseudonym(Entity.CHILD, "c2"));
            assertThat(stay.setting()).isEqualTo(Placement.Setting.AGENCY_FOSTER);
            assertThat(stay.endedBy()).contains(Placement.EndedBy.REUNIFICATION);
            assertThat(stay.source().line()).isEqualTo(2);
        });
        assertThat(file.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.kind()).isEqualTo(Plan.Kind.FAMILY_PLAN);
            assertThat(plan.status()).isEqualTo(Plan.Status.ESTABLISHED);
            assertThat(plan.establishedOn()).hasToString("Optional[2013-05-01]");
        });
        assertThat(file.conferenceMentions()).singleElement().satisfies(mention -> {
            assertThat(mention.writtenOn()).hasToString("2013-02-01");
            assertThat(mention.source()).hasToString("Source[file=journal.csv, line=2]");
        });
        assertThat(file.refused()).isEmpty();
    }

    @Test
    void tiesAnExtensionToTheOrderThatItContinues() {
        CaseFile file = family(takeIn(new Random(0), false), "f1");
        List<SupervisionOrder> orders = file.orders();
        SupervisionOrder extension = orders.stream()
                .filter(order -> order.endReason().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(extension.endReason()).contains(SupervisionOrder.EndReason.LIFTED);
        assertThat(extension.predecessor()).isInstanceOf(Predecessor.Known.class);
        SupervisionOrder first = orders.get(((Predecessor.Known) extension.predecessor()).order());
        assertThat(first.kind()).isEqualTo(SupervisionOrder.Kind.ORDER);
        assertThat(first.pronouncedOn()).hasToString("2013-01-10");
        assertThat(orders)
                .filteredOn(order -> order.child().equals(pseudonym(Entity.CHILD, "c2")))
                .extracting(SupervisionOrder::predecessor)
                .containsExactly(Predecessor.UNKNOWN);
    }

    @Test
    void keepsAnswersThatWereNotGivenApartFromNo() {
        List<SafetyAssessment> assessments =
                family(takeIn(new Random(0), false), "f1").assessments();
        assertThat(assessments).hasSize(2);
        SafetyAssessment ofFamily = assessments.get(0);
        assertThat(ofFamily.child()).isEmpty();
        assertThat(ofFamily.items())
                .containsOnlyKeys(
                        SafetyAssessment.Item.INSUFFICIENT_PROTECTION,
                        SafetyAssessment.Item.INSUFFICIENT_BASIC_CARE,
                        SafetyAssessment.Item.CAREGIVER_UNAVAILABLE,
                        SafetyAssessment.Item.NEGLECT_SIGNS)
                .containsEntry(SafetyAssessment.Item.INSUFFICIENT_BASIC_CARE, false);
        assertThat(ofFamily.risk()).contains(new ArijClass(1));
        assertThat(assessments.get(1).child()).contains(pseudonym(Entity.CHILD, "c1"));
    }

    @Test
    void distinguishesCareThatNeverStarted() {
        assertThat(family(takeIn(new Random(0), false), "f1").care())
                .extracting(CareEpisode::careType, CareEpisode::deployed)
                .containsExactlyInAnyOrder(tuple("therapy", true), tuple("coach", false));
    }

    @Test
    void knowsTheFamiliesThatObject() {
        assertThat(takeIn(new Random(0), false).objecting()).containsExactly(pseudonym(Entity.FAMILY, "f2"));
    }

    @Test
    void saysTheSameWhereverTheRowsStood() {
        String inOrder = withoutLines(takeIn(new Random(0), false));
        for (int seed = 0; seed < 20; seed++) {
            assertThat(withoutLines(takeIn(new Random(seed), true))).isEqualTo(inOrder);
        }
    }

    private static String withoutLines(TakenIn taken) {
        assertThat(taken.files()).hasSize(2);
        return taken.files().stream()
                .map(CaseFilesOfADeliveryTest::words)
                .toList()
                .toString()
                .replaceAll("line=\\d+", "");
    }

    /** A case file with its answers in one order. */
    private static String words(CaseFile file) {
        StringBuilder words = new StringBuilder(file.toString().replaceAll("items=\\{[^}]*}", ""));
        file.assessments().forEach(assessment -> words.append(new TreeMap<>(assessment.items())));
        return words.toString();
    }

    private static CaseFile family(TakenIn taken, String number) {
        return taken.files().stream()
                .filter(file -> file.family().equals(pseudonym(Entity.FAMILY, number)))
                .findFirst()
                .orElseThrow();
    }

    private static Pseudonym pseudonym(Entity entity, String number) {
        return KEY.pseudonymiser(GivenDelivery.ORGANISATION).of(entity, number);
    }

    private TakenIn takeIn(Random random, boolean shuffled) {
        GivenDelivery given = new GivenDelivery()
                .file("referral_reasons.csv", "family_id,recorded_on,factor,description\nf1,2012-12-01,parent,secret\n")
                .file("placements.csv", """
                        placement_id,child_id,setting,started_on,ended_on,ended_by
                        s1,c2,agency_foster,2013-02-01,2013-05-01,reunification
                        """)
                .file("plans.csv", """
                        plan_id,family_id,kind,proposed_on,established_on,status
                        p1,f1,family_plan,2013-04-01,2013-05-01,established
                        """)
                .file("objections.csv", "family_id,objected_on\nf2,2014-01-01\n");
        table(given, "supervision_orders", ORDERS, random, shuffled);
        table(given, "lirik", LIRIK, random, shuffled);
        table(given, "care_episodes", CARE, random, shuffled);
        table(given, "journal", JOURNAL, random, shuffled);
        PrivateFiles.delete(folder.resolve("spool"));
        return TakenIn.of(given.write(folder.resolve("delivery")), PrivateFiles.folder(folder.resolve("spool")), KEY);
    }

    private static void table(GivenDelivery given, String name, List<String> rows, Random random, boolean shuffled) {
        List<String> placed = new ArrayList<>(rows);
        if (shuffled) {
            Collections.shuffle(placed, random);
        }
        String header = GivenDelivery.header(CanonicalTable.valueOf(name.toUpperCase(Locale.ROOT)));
        given.file(name + ".csv", header + "\n" + String.join("\n", placed) + "\n");
    }
}
