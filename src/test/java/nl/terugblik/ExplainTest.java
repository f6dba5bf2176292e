package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.OwnStudy;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser.Entity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor asks about one family, by the commands as a whole. */
@UsesRegister
class ExplainTest {

    private static final String STUDY = "jobs/ekc-follow-up.yaml";
    private static final String ORGANISATION = "Agency";

    @TempDir
    private Path folder = Path.of("");

    private Path work = Path.of("");
    private Path keyFile = Path.of("");
    private HandMadeDelivery delivery = HandMadeDelivery.NONE;

    /**
     * Family F1 with two children, one under an order of February 2013, and a conference in May: T2 is 2013-05-01 and T3
     * 2014-05-01. F2 has no order, F3 a refused placement.
     */
    @BeforeEach
    void deliver() throws IOException {
        work = folder.resolve("work");
        keyFile = folder.resolve("key");
        MasterKey.create(keyFile);
        delivery = deliver("delivery", "2015-01-31");
        family("F1", "2013-02-01");
        row("plans", "P1,F1,conference,,2013-05-01,established");
        row("placements", "S1,KF1,network,2013-06-01,2013-09-01,reunification");
        row("placements", "S2,KF1,residential,2013-09-01,,");
        row("placements", "S3,KF1b,network,2012-01-01,2012-02-01,transfer");
        family("F2", "");
        family("F3", "2013-02-01");
        row("placements", "S4,KF3,network,2013-06-01,2012-06-01,");
    }

    @Test
    void beginsWithTheMomentsAndTheRowsTheyRestOn() throws IOException {
        study();
        Said said = explain("F1", "new_placements_t3_network");

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out().lines().limit(5))
                .containsExactly(
                        "T1  2013-02-01  the latest new order from 2012-05-07 to 2013-12-31",
                        "  rests on   supervision_orders.csv:2   child " + child("KF1")
                                + ", order from 2013-02-01 until 2014-02-01",
                        "T2  2013-05-01  the first conference established from T1",
                        "  rests on   plans.csv:2   conference, established on 2013-05-01",
                        "T3  2014-05-01  12 calendar months after T2");
    }

    @Test
    void tellsRuleRowsAndChecksOfAVariable() throws IOException {
        String run = study();
        Said said = explain("F1", "new_placements_t3_network");

        int line = lineOf("new_placements_t3_network:");
        assertThat(said.out().lines().dropWhile(text -> !text.startsWith("new_placements_t3_network")))
                .containsExactlyInAnyOrder(
                        "new_placements_t3_network = 1",
                        "  rule       new_placement_between after t2 (2013-05-01), through t3 (2014-05-01), setting network"
                                + "   ekc-2016.yaml:" + line,
                        "  counted    placements.csv:2   child " + child("KF1")
                                + ", network from 2013-06-01 until 2013-09-01, ended by reunification",
                        "  passed     placements.csv:4   child " + child("KF1b")
                                + ", network from 2012-01-01 until 2012-02-01, ended by transfer"
                                + "   (did not start after t2 and by t3)",
                        "  passed     placements.csv:3   child " + child("KF1") + ", residential from 2013-09-01"
                                + "   (is not in the setting network)",
                        "  checked    no refused row of this family in placements",
                        "  checked    t3 (2014-05-01) is not after the extraction of 2015-01-31",
                        "  checked    equal to coded.csv");
        assertThat(said.out()).contains("group experimental, in run " + run);
    }

    @Test
    void findsTheSameFamilyByItsPseudonymAndSaysTheSame() throws IOException {
        study();
        String pseudonym = inStudy("F1");
        Said byNumber = explain("F1", "abuse_signs_t1");
        assertThat(ask("explain", pseudonym, "abuse_signs_t1").out()).isEqualTo(byNumber.out());
        assertThat(ask("explain", pseudonym.substring(0, 12), "abuse_signs_t1").out())
                .isEqualTo(byNumber.out());
    }

    @Test
    void tellsWhyAValueIsMissing() throws IOException {
        study();
        String said = explain("F3", "reunified_t3").out();
        assertThat(said)
                .contains(
                        "reunified_t3 = missing: rejected_source",
                        "  refused    placements.csv:5   of delivery 2015-01-31-",
                        "    end_before_start: ended_on lies before the start.",
                        "  checked    a row of this family was refused in placements, so that no value may rest on what is"
                                + " left",
                        "  checked    equal to coded.csv");
        assertThat(explain("F1", "months_to_plan").out()).contains("months_to_plan = 2.9");
        assertThat(explain("F1", "arij_risk_t1").out())
                .contains("arij_risk_t1 = missing: not_recorded", "no accepted row records it");
    }

    @Test
    void goesDownTheLadderForAFamilyThatIsOut() throws IOException {
        study();
        Said said = explain("F2");

        assertThat(said.exit()).isZero();
        assertThat(said.out().lines())
                .contains(
                        "  passed     objected: it objects to research",
                        "  OUT        no_supervision_order: no child of it has a spell of supervision that begins with a"
                                + " first order",
                        "  checked    screened.csv says the same, and coded.csv does not hold it")
                .anyMatch(line -> line.startsWith("  not asked  conference_mentioned"));
        assertThat(said.out()).contains("excluded: no_supervision_order").doesNotContain("n_children");
    }

    @Test
    void tellsThatAQuotaWasReached() throws IOException {
        family("F4", "2013-03-01");
        Path own = OwnStudy.matching(folder, "few", "none");
        Files.writeString(
                own,
                Files.readString(own)
                        .replaceFirst("(?m)^groups:\n", "groups:\n  quota: {per_group: 1, search: latest_first}\n"));
        study(own.toString());
        assertThat(explain("F4", "n_children").out()).contains("group control");
        assertThat(explain("F3").out())
                .contains(
                        "excluded: quota_reached",
                        "the quota of 1 families of its group was reached: the last that were taken have T1 2013-03-01, and"
                                + " this one has 2013-02-01");
    }

    @Test
    void isOfTheRunAndNotOfToday() throws IOException {
        String first = study();
        delivery = deliver("later", "2016-01-31");
        family("F1", "2013-02-01");
        row("plans", "P1,F1,conference,,2013-07-01,established");
        family("F9", "2013-02-01");
        String second = study();

        assertThat(explain("F1", "--run", first).out()).contains("T2  2013-05-01", "2015-01-31-");
        assertThat(explain("F1", "--run", first).out()).contains("new_placements_t3_network = 1");
        assertThat(explain("F1", "--run", second).out())
                .contains("T2  2013-07-01")
                .contains("2016-01-31-");
        assertThat(explain("F3", "--run", second).out()).contains("excluded: withdrawn");
        Said unknown = explain("F9", "--run", first);
        assertThat(unknown.exit()).isEqualTo(4);
        assertThat(unknown.err()).contains("did not know this family").doesNotContain("F9");
    }

    @Test
    void saysWhereTheRunSaysOtherwise() throws IOException {
        String run = study();
        Path coded = work.resolve("runs").resolve(run).resolve("dataset/coded.csv");
        List<String> rows = Files.readAllLines(coded);
        int column = List.of(rows.get(0).split(",")).indexOf("n_children");
        Files.writeString(
                coded,
                String.join(
                                "\n",
                                rows.stream()
                                        .map(row -> row.startsWith(inStudy("F1")) ? changed(row, column, "9") : row)
                                        .toList())
                        + "\n");
        assertThat(explain("F1", "n_children").out())
                .contains("n_children = 2", "not what coded.csv says", "The run says otherwise");
    }

    @Test
    void showsTheLinesOfTheVeryDeliveryAlone() throws IOException {
        study();
        Said said = explain(
                "F1",
                "new_placements_t3_network",
                "--delivery",
                delivery.folder().toString());
        assertThat(said.out()).contains("    | S1,KF1,network,2013-06-01,2013-09-01,reunification");

        row("placements", "S5,KF1,network,2014-06-01,2014-09-01,transfer");
        Said other = explain(
                "F1",
                "new_placements_t3_network",
                "--delivery",
                delivery.folder().toString());
        assertThat(other.exit()).isEqualTo(4);
        assertThat(other.err()).contains("does not hold it as it was taken in");
        assertThat(other.out()).isEmpty();
    }

    @Test
    void tellsTheSetAndTheNearestOthers() throws IOException {
        for (int family = 10; family < 34; family++) {
            family("F" + family, "2013-02-0" + (1 + family % 9));
            if (family % 2 == 0) {
                row("plans", "P" + family + ",F" + family + ",conference,,2013-05-01,established");
            }
        }
        row("families", "F50,dutch,no,1,none,");
        row("children", "KF50,F50,,f");
        row("supervision_orders", "OF50,KF50,order,2013-02-01,2014-02-01,,,");
        study(OwnStudy.matching(
                        folder,
                        "matched",
                        "{method: nearest, distance: propensity_logit, ratio: 1, on:" + " [mean_age_index_children]}")
                .toString());
        String said = explain("F10", "n_children").out();
        assertThat(explain("F50", "n_children").out()).contains("  matched    in no set: missing covariate");
        assertThat(said).containsPattern("matched    set \\d+, distance -?\\d").contains("  with  ");
        assertThat(said).containsPattern("not with   [0-9a-f]{32} \\(control\\).*taken by set|in no set|no candidate");
    }

    @Test
    void writesJson() throws IOException {
        String run = study();
        Said said = explain("F1", "new_placements_t3_network", "--json");
        assertThat(said.out())
                .contains(
                        "\"run\" : \"" + run + "\"",
                        "\"name\" : \"T1\"",
                        "\"at\" : \"placements.csv:2\"",
                        "\"value\" : \"1\"",
                        "\"agrees\" : true");
    }

    @Test
    void refusesWhatItCannotAnswerInOneSentence() throws IOException {
        assertThat(explain("F1").exit()).isEqualTo(2);
        String run = study();
        assertThat(explain("F8").exit()).isEqualTo(2);
        assertThat(explain("F8").err()).contains("no family of this number").doesNotContain("F8");
        assertThat(ask("explain", "F1").exit()).isEqualTo(2);
        assertThat(ask("explain", "F1").err()).contains("standard input").doesNotContain("F1 ");
        assertThat(ask("explain", "0123456789abcdef").exit()).isEqualTo(2);
        assertThat(explain("F1", "n_childern").err()).contains("no variable n_childern", "Did you mean n_children or");
        assertThat(explain("F1", "--run", "nothing").exit()).isEqualTo(2);
        assertThat(explain("F1", "--organisation", "Other").exit()).isEqualTo(2);
        assertThat(forget("F1").exit()).isZero();
        assertThat(explain("F1").err()).contains("was erased");
        assertThat(explain("F3", "--run", run).out()).contains("the dataset of the run is no longer there");
    }

    @Test
    void leavesNothingOfTheFamilyBehind() throws IOException {
        study();
        explain(
                "F1",
                "new_placements_t3_network",
                "--delivery",
                delivery.folder().toString(),
                "--purpose",
                "a complaint");
        explain("F1", "n_childern");
        String pseudonym = MasterKey.read(keyFile)
                .pseudonymiser(ORGANISATION)
                .of(Entity.FAMILY, "F1")
                .toString();
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text).as(file.toString()).doesNotContain("S1,KF1,network", "a \"F1\"");
                if (!file.startsWith(work.resolve("register"))) { // which knows by salt and name whom looks were at
                    assertThat(text).as(file.toString()).doesNotContain(pseudonym);
                }
            }
        }
        String looks = Files.readString(work.resolve("access/access.jsonl"));
        assertThat(looks.lines().skip(1))
                .hasSize(2)
                .anyMatch(
                        line -> line.contains("\"outcome\":\"shown\"") && line.contains("\"purpose\":\"a complaint\""))
                .anyMatch(line -> line.contains("\"outcome\":\"refused\""))
                .noneMatch(line -> line.contains("F1"));
    }

    private int lineOf(String variable) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("jobs/instruments/ekc-2016.yaml"));
        int line = lines.indexOf("  " + variable);
        while (!lines.get(line).strip().startsWith("rule:")) {
            line++;
        }
        return line + 1;
    }

    private static String changed(String row, int column, String cell) {
        List<String> cells = new ArrayList<>(List.of(row.split(",", -1)));
        cells.set(column, cell);
        return String.join(",", cells);
    }

    private HandMadeDelivery deliver(String name, String extractedOn) throws IOException {
        return HandMadeDelivery.of(folder.resolve(name), ORGANISATION, extractedOn);
    }

    private void family(String family, String order) throws IOException {
        delivery.family(family, order);
    }

    private void row(String table, String row) throws IOException {
        delivery.row(table, row);
    }

    private String inStudy(String number) {
        MasterKey key = MasterKey.read(keyFile);
        return key.studyPseudonyms("ekc-follow-up")
                .of(key.pseudonymiser(ORGANISATION).of(Entity.FAMILY, number))
                .toString();
    }

    /** Children are numbered by their pseudonyms. */
    private int child(String number) {
        MasterKey key = MasterKey.read(keyFile);
        String other = number.endsWith("b") ? number.substring(0, number.length() - 1) : number + "b";
        return key.pseudonymiser(ORGANISATION)
                                .of(Entity.CHILD, number)
                                .compareTo(key.pseudonymiser(ORGANISATION).of(Entity.CHILD, other))
                        < 0
                ? 1
                : 2;
    }

    private String study() {
        return study(STUDY);
    }

    private String study(String file) {
        Said said = ask("run", file, "--delivery", delivery.folder().toString(), "--max-rejected", "100%");
        assertThat(said.exit()).as(said.err()).isIn(0, 7);
        String results = said.out()
                .lines()
                .filter(line -> line.contains("All results: "))
                .findFirst()
                .orElseThrow();
        return results.substring(results.lastIndexOf('/') + 1);
    }

    private Said explain(String number, String... more) {
        List<String> arguments = new ArrayList<>(List.of("explain", "-"));
        arguments.addAll(List.of(more));
        return Said.typing(number, this::ask, arguments);
    }

    private Said forget(String number) {
        return Said.typing(number, this::ask, List.of("forget", "--organisation", ORGANISATION));
    }

    private Said ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--work", work.toString(), "--key-file", keyFile.toString()));
        all.addAll(List.of(arguments));
        return Said.by(all.toArray(String[]::new));
    }
}
