package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.register.erasure.PendingErasures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the law gives families, by the commands as a whole. */
@UsesRegister
class RightsTest {

    private static final String STUDY = "jobs/ekc-follow-up.yaml";
    private static final String NORTH = "Agency North";
    private static final String SOUTH = "Agency South";

    @TempDir
    private Path folder = Path.of("");

    private Path work = Path.of("");
    private Path keyFile = Path.of("");

    @BeforeEach
    void begin() {
        work = folder.resolve("work");
        keyFile = folder.resolve("key");
        MasterKey.create(keyFile);
    }

    @Test
    void aFamilyIsToldWhatIsHeldOfItWhereItWasUsedAndWhoSawIt() throws IOException {
        HandMadeDelivery north = HandMadeDelivery.of(folder.resolve("north"), NORTH, "2015-01-31");
        north.family("F1", "2013-02-01");
        north.family("F2", "2013-02-01");
        north.row("plans", "P1,F1,conference,,2013-05-01,established");
        north.row("placements", "S1,KF1,network,2013-06-01,2013-09-01,reunification");
        north.row("placements", "S2,KF1,network,2013-08-01,2012-09-01,");
        String run = study(north);
        ask("F1", "explain", "-", "--purpose", "klacht <van> de ouders");

        Said said = ask("F1", "explain", "-", "--all");

        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines())
                .startsWith("Wat er van uw gezin bewaard wordt voor onderzoek")
                .anyMatch(line ->
                        line.matches("  - Levering 2015-01-31-.{12}, stand van 31 januari 2015: voor het eerst"))
                .anyMatch(line ->
                        line.matches("  - kind [12], ondertoezichtstelling van 1 februari 2013 tot 1 februari 2014"
                                + " \\(supervision_orders.csv, regel 2\\)"))
                .anyMatch(
                        line -> line.contains("in het netwerk vanaf 1 juni 2013 tot 1 september 2013, weer naar huis"))
                .anyMatch(line -> line.contains("placements.csv, regel 3 van levering"))
                .anyMatch(line -> line.contains("uitvoering " + run + ": uw gegevens zitten erin, in de"
                        + " experimentele groep; schuilnaam " + inStudy(NORTH, "F1")))
                .anyMatch(line -> line.contains("(controle van de gegevens), doel: klacht <van> de ouders"))
                .anyMatch(line -> line.contains("2 januari 2026 om 03:04 uur (UTC): ") && line.contains("(inzage)"));
        assertThat(said.out()).doesNotContain("F1", "F2").contains("Er is geen bezwaar van u bekend.");

        Path page = folder.resolve("inzage.html");
        assertThat(ask("F1", "explain", "-", "--all", "--out", page.toString()).exit())
                .isZero();
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>\n<html lang=\"nl\">")
                .contains("doel: klacht &lt;van&gt; de ouders", "<h2>Uithuisplaatsingen</h2>")
                .doesNotContain("<script", "http", "F1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-------");
        assertThat(ask("F1", "explain", "-", "--all", "--out", page.toString()).exit())
                .isEqualTo(2);
        assertThat(ask("F1", "explain", inStudy(NORTH, "F1"), "--all").exit()).isEqualTo(2);
        assertThat(ask("F9", "explain", "-", "--all").exit()).isEqualTo(2);
    }

    @Test
    void anObjectionStandsUntilItIsWithdrawnByHand() throws IOException {
        HandMadeDelivery first = HandMadeDelivery.of(folder.resolve("first"), NORTH, "2015-01-31");
        first.family("F1", "2013-02-01");
        first.family("F2", "2013-02-01");
        first.row("objections", "F1,2014-01-01");
        study(first);
        HandMadeDelivery later = HandMadeDelivery.of(folder.resolve("later"), NORTH, "2015-02-28");
        later.family("F1", "2013-02-01");
        later.family("F2", "2013-02-01");
        String before = study(later);
        assertThat(ask("F1", "explain", "-", "--run", before).out()).contains("excluded: objected");

        Said said = ask("F1", "objection", "withdrawn");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("The objection is withdrawn");
        assertThat(ask("F1", "objection", "withdrawn").out()).contains("no objection that stands");
        assertThat(ask("F2", "objection", "withdrawn").out()).contains("no objection that stands");
        String after = study(later);
        assertThat(six(after)).isNotEqualTo(six(before));
        assertThat(ask("F1", "explain", "-", "--run", after).out()).contains("group control");
        assertThat(ask("F1", "explain", "-", "--run", before).out()).contains("The run says otherwise");

        HandMadeDelivery again = HandMadeDelivery.of(folder.resolve("again"), NORTH, "2015-03-31");
        again.family("F1", "2013-02-01");
        again.row("objections", "F1,2014-01-01");
        assertThat(ask("F1", "explain", "-", "--run", study(again)).out()).contains("excluded: objected");
        assertThat(ask("", "runs").out()).contains("one objection withdrawn").doesNotContain("F1");
    }

    @Test
    void familiesWhoseRetentionEndedAreErasedAsOneDeed() throws IOException {
        HandMadeDelivery north = HandMadeDelivery.of(folder.resolve("north"), NORTH, "2015-01-31");
        north.closedFamily("F1", "2013-02-01", "2014-03-01");
        north.closedFamily("F2", "2013-02-01", "2014-05-01");
        north.family("F3", "2013-02-01");
        north.closedFamily("F4", "2013-02-01", "2014-03-01");
        north.row("placements", "S4,KF4,network,2013-06-01,2014-04-01,reunification");
        north.closedFamily("F5", "2013-02-01", "2014-03-01");
        String run = study(north);
        Said noDay = ask("", "retention", "2014-13-01");
        assertThat(noDay.exit()).isEqualTo(2);
        assertThat(noDay.err()).contains("DAY is a day as year-month-day").doesNotContain("java.");
        assertThat(ask("", "retention", "2014-02-01").out())
                .startsWith("0 families")
                .doesNotContain("--erase");
        assertThat(ask("", "retention", "2014-02-01", "--erase").out()).contains("nothing was changed");
        assertThat(ask("", "retention", "2014-04-01").out()).startsWith("2 families had their case closed");

        Said said = ask("", "retention", "2014-04-01", "--erase");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("2 families are erased: 2 versions").contains("Run " + run + " held some");
        assertThat(ask("F1", "explain", "-").err()).contains("was erased");
        assertThat(ask("F5", "explain", "-").err()).contains("was erased");
        assertThat(ask("F4", "explain", "-").exit()).isZero();
        assertThat(ask("", "retention", "2014-04-01").out()).startsWith("0 families");
        assertThat(Files.readString(work.resolve("erasures/erasure-1-many.json")))
                .contains("\"why\": \"retention ended before 2014-04-01\"", "\"families\": 2", run)
                .doesNotContain("F1");
        assertNothingIsLeftOf(NORTH, "F1", "F5");
    }

    @Test
    void anAgencyThatLeavesTakesEverythingAlong() throws IOException {
        HandMadeDelivery north = HandMadeDelivery.of(folder.resolve("north"), NORTH, "2015-01-31");
        north.family("F1", "2013-02-01");
        north.family("F2", "");
        north.row("placements", "S1,nobody,network,2013-06-01,2014-04-01,reunification");
        HandMadeDelivery south = HandMadeDelivery.of(folder.resolve("south"), SOUTH, "2015-01-31");
        south.family("F1", "2013-02-01");
        study(north);
        String both = study(south);
        Said other = ask("Agency", "forget", "--organisation", NORTH, "--whole-agency");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("nothing was changed");
        assertThat(ask("F1", "explain", "-", "--organisation", NORTH).exit()).isZero();

        Said said = ask(NORTH, "forget", "--organisation", NORTH, "--whole-agency");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("2 families are erased: 2 versions of their case files, 1 refused row.");
        assertThat(work.resolve("runs").resolve(both).resolve("dataset")).doesNotExist();
        assertThat(ask("F1", "explain", "-", "--organisation", NORTH).err()).contains("was erased");
        assertThat(ask("F1", "explain", "-", "--organisation", SOUTH, "--run", both)
                        .out())
                .contains("group control");
        assertThat(ask(NORTH, "forget", "--organisation", NORTH, "--whole-agency")
                        .exit())
                .isEqualTo(2);
        assertThat(PendingErasures.ofMany(Said.register(work))).isEmpty();
        assertNothingIsLeftOf(NORTH, "F1", "F2");
        assertThat(ask("", "verify").exit()).isZero();
    }

    private void assertNothingIsLeftOf(String organisation, String... numbers) throws IOException {
        for (String number : numbers) {
            String inRegister = MasterKey.read(keyFile)
                    .pseudonymiser(organisation)
                    .of(Entity.FAMILY, number)
                    .toString();
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(inRegister, inStudy(organisation, number));
                }
            }
        }
    }

    private static String six(String run) {
        return run.substring(0, run.lastIndexOf('-'));
    }

    private String inStudy(String organisation, String number) {
        MasterKey key = MasterKey.read(keyFile);
        return key.studyPseudonyms("ekc-follow-up")
                .of(key.pseudonymiser(organisation).of(Entity.FAMILY, number))
                .toString();
    }

    private String study(HandMadeDelivery delivery) {
        Said said = ask("", "run", STUDY, "--delivery", delivery.folder().toString(), "--max-rejected", "100%");
        assertThat(said.exit()).as(said.err()).isIn(0, 7);
        String results = said.out()
                .lines()
                .filter(line -> line.contains("All results: "))
                .findFirst()
                .orElseThrow();
        return results.substring(results.lastIndexOf('/') + 1);
    }

    private Said ask(String typed, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--work", work.toString(), "--key-file", keyFile.toString()));
        all.addAll(List.of(arguments));
        return Said.typing(typed, Said::by, all);
    }
}
