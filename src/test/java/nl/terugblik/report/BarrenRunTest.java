package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.facts.ReportFacts;
import nl.terugblik.report.run.UnreadableRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with little or nothing in them: the report says so and stands. */
class BarrenRunTest {
    private static final List<String> TABLES = List.of(
            "cohort/flow.csv",
            "dataset/coded.csv",
            "dataset/missing.csv",
            "tables/baseline.csv",
            "tables/outcomes.csv",
            "tables/moderation.csv",
            "tables/reliability.csv");

    @TempDir
    Path directory;

    @Test
    void saysThatThereIsNothing() throws Exception {
        InventedRun run = InventedRun.in(directory);
        for (String table : TABLES) {
            run.withoutRows(table);
        }
        String page = stands(run);
        assertThat(page)
                .contains("In dit onderzoek zitten geen gezinnen.")
                .contains("Het bestand met de uitkomsten bevat geen regels.")
                .contains("Van geen enkel kenmerk ontbreekt een waarde.");
    }

    @Test
    void readsTablesWithoutEvenAHeader() throws Exception {
        InventedRun run = InventedRun.in(directory);
        for (String table : TABLES) {
            run.withFile(table, "");
        }
        assertThat(stands(run)).contains("In dit onderzoek zitten geen gezinnen.");
    }

    @Test
    void saysThatAGroupIsEmpty() throws Exception {
        InventedRun run = InventedRun.in(directory);
        String coded = Files.readString(directory.resolve("dataset/coded.csv"));
        run.withFile(
                "dataset/coded.csv",
                coded.lines().filter(line -> !line.contains(",control,")).collect(Collectors.joining("\n")));
        assertThat(stands(run)).contains("Een van de twee groepen is leeg.");
    }

    @Test
    void speaksOfASingleFamilyInTheSingular() throws Exception {
        InventedRun run = InventedRun.in(directory);
        String coded = Files.readString(directory.resolve("dataset/coded.csv"));
        run.withFile("dataset/coded.csv", coded.lines().limit(2).collect(Collectors.joining("\n")));
        assertThat(stands(run)).contains("Naast elkaar gezet: 1 gezin met een conferentie");
    }

    @Test
    void drawsNoPictureWhereAllTestsAreWithheld() throws Exception {
        InventedRun run = InventedRun.in(directory);
        for (String table : List.of("tables/outcomes.csv", "tables/moderation.csv")) {
            String content = Files.readString(directory.resolve(table));
            Matcher tests = Pattern.compile(",(?:logistic|ancova),.*").matcher(content);
            String empty = table.contains("outcomes") ? ",none,,,,,,,," : ",none,,,,,,,,,";
            run.withFile(table, tests.replaceAll(empty + "Not tested: there are too few families for this test."));
        }
        assertThat(stands(run))
                .contains("van 10 uitkomsten getoetst")
                .contains("Geen enkele samenhang met kenmerken van gezin of hulp kon worden getoetst.")
                .doesNotContain("forest-differences");
    }

    @Test
    void printsCodesThatItDoesNotKnow() throws Exception {
        InventedRun run = InventedRun.in(directory)
                .with("cohort/flow.csv", "excluded,objected", "excluded,a_new_reason")
                .with("tables/outcomes.csv", "reunified_t3", "some_new_outcome")
                .with("tables/outcomes.csv", "Not tested: 4 experimental", "Something new: 4 experimental");
        assertThat(stands(run)).contains("A new reason", "some new outcome", "Something new: 4 experimental");
    }

    @Test
    void saysThatTheFlowDoesNotAddUp() throws Exception {
        InventedRun run = InventedRun.in(directory).with("cohort/flow.csv", "read,all,1284", "read,all,1285");
        assertThat(stands(run)).contains("sluiten niet op elkaar aan");
    }

    @Test
    void saysWhereMentionsCouldNotBeChecked() throws Exception {
        ReportFacts facts = InventedRun.facts();
        var silent = new ReportFacts.Delivery("Bureau Stil", "2015-02-01-abc", LocalDate.of(2015, 2, 1), false);
        InventedRun run = InventedRun.in(directory)
                .report(new ReportFacts(
                        facts.study(),
                        facts.title(),
                        List.of(silent),
                        facts.instrument(),
                        facts.rules(),
                        facts.asked(),
                        facts.made()));
        assertThat(run.page(Language.NL)).contains("Bij Bureau Stil ontbrak het contactjournaal.");
    }

    @Test
    void namesTheFileThatIsMissing() throws Exception {
        InventedRun run = InventedRun.in(directory);
        Files.delete(directory.resolve("tables/outcomes.csv"));
        assertThatThrownBy(run::report)
                .isInstanceOf(UnreadableRun.class)
                .hasMessage("The run has no file tables/outcomes.csv. Carry out the study again.");
    }

    @Test
    void namesTheColumnThatHoldsNoNumber() throws Exception {
        InventedRun run = InventedRun.in(directory).with("tables/outcomes.csv", "0.737098", "secret");
        assertThatThrownBy(run::report)
                .isInstanceOf(UnreadableRun.class)
                .hasMessageContaining("column p of tables/outcomes.csv")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAMalformedCodebook() throws Exception {
        InventedRun run = InventedRun.in(directory).withFile("dataset/codebook.json", "{\"secret");
        assertThatThrownBy(run::report)
                .isInstanceOf(UnreadableRun.class)
                .hasMessageContaining("dataset/codebook.json")
                .hasMessageNotContaining("secret");
    }

    /** The Dutch page, once both are known to be well-formed and free of what only a programmer would write. */
    private static String stands(InventedRun run) throws Exception {
        run.report();
        for (Language language : Language.values()) {
            PageRules.parsed(run.page(language));
            assertThat(run.page(language)).doesNotContain("NaN", "null", "Infinity", "{0}");
        }
        return run.page(Language.NL);
    }
}
