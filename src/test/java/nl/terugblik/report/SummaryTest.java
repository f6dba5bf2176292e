package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.terugblik.report.facts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first page, for whoever reads that alone: the answer, which way each outcome differs, and how far that holds. */
class SummaryTest {
    private static final String OUTCOMES = "tables/outcomes.csv";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void answersInOneSentence() throws Exception {
        assertThat(summary(InventedRun.matchedIn(directory), Language.NL))
                .contains(
                        "12 maanden na het plan verschillen gezinnen met en zonder conferentie aantoonbaar op 1 van de"
                                + " 7 getoetste uitkomsten: duur van de ondertoezichtstelling (maanden) (hoger met"
                                + " conferentie: ");
    }

    @Test
    void saysThatNoDifferenceShownIsNoneProven() throws Exception {
        InventedRun run = InventedRun.in(directory);
        run.withEach(
                OUTCOMES,
                line -> line.replaceAll(",(logistic|ancova),([^,]*),([^,]*),([^,]*),[^,]*,", ",$1,$2,$3,$4,0.5,"));
        assertThat(summary(run, Language.EN))
                .contains(
                        "no difference between families with and without a conference can be shown on any of the 8 outcomes")
                .contains("that does not prove that there is none");
    }

    @Test
    void saysWhereNothingCouldBeTested() throws Exception {
        InventedRun run = InventedRun.in(directory);
        run.withEach(
                OUTCOMES,
                line -> line.replaceAll(
                        ",(logistic|ancova),.*", ",none,,,,,,,,Not tested: there are too few families for this test."));
        assertThat(summary(run, Language.NL)).contains("geen enkele uitkomst kon worden getoetst");
    }

    @Test
    void saysInWordsWhatAConferenceIsAndWhoWasCompared() throws Exception {
        InventedRun run = InventedRun.in(directory);
        assertThat(summary(run, Language.NL))
                .contains("Een Eigen Kracht-conferentie is een bijeenkomst waarop een gezin")
                .contains("70 gezinnen met een conferentie", "68 gezinnen zonder conferentie (de controlegroep)");
        assertThat(summary(run, Language.EN)).contains("A family group conference is a meeting at which a family");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3.714286 | Hoger met conferentie, dichter bij 6 (laag risico)
                    3.2      | Lager met conferentie, dichter bij 1 (hoog risico)
                    3.5      | Even hoog met en zonder conferentie
                    3.500001 | Even hoog met en zonder conferentie
                    """)
    void saysOfARiskThatIsLowWhereTheNumberIsHighWhichEndItIsNearerTo(String mean, String words) throws Exception {
        InventedRun run = InventedRun.in(directory)
                .with(
                        OUTCOMES,
                        "arij_risk_t3,unadjusted,104,56,48,3.714286",
                        "arij_risk_t3,unadjusted,104,56,48," + mean);
        assertThat(summary(run, Language.NL)).contains(words);
        assertThat(part(run.page(Language.NL), "findings")).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    37 | 34 | More often with a conference
                    30 | 34 | Less often with a conference
                    35 | 34 | As often with as without a conference
                    """)
    void saysOfEveryYesOrNoInWhichGroupItIsMoreFrequent(int experimental, int control, String words) throws Exception {
        InventedRun run = InventedRun.in(directory)
                .with(
                        OUTCOMES,
                        "extended_after_1y,unadjusted,138,70,68,37,,34,",
                        "extended_after_1y,unadjusted,138,70,68," + experimental + ",," + control + ",");
        assertThat(summary(run, Language.EN)).contains(">" + words + "; ");
    }

    @Test
    void warnsWhereAnOutcomeIsKnownOfFew() throws Exception {
        InventedRun run = InventedRun.in(directory)
                .with(OUTCOMES, "arij_risk_t3,unadjusted,104,56,48,", "arij_risk_t3,unadjusted,75,27,48,");
        assertThat(summary(run, Language.NL))
                .contains("Van weinig gezinnen bekend (met conferentie; zonder): ")
                .contains("risico (ARIJ) op T3 (27 van 70; 48 van 68)");
        assertThat(part(run.page(Language.NL), "findings"))
                .contains("Let op: dit is bekend van 27 van de 70 gezinnen met en 48 van de 68 zonder conferentie.");
    }

    @Test
    void standsWhereAnOutcomeIsKnownOfNobody() throws Exception {
        InventedRun run = InventedRun.in(directory)
                .withEach(
                        OUTCOMES,
                        line -> line.replaceAll(
                                "^(arij_risk_t3),([^,]*),.*",
                                "$1,$2,0,0,0,,,,,none,,,,,,,,Not tested: no family has all values that this comparison"
                                        + " needs."));
        assertThat(summary(run, Language.NL))
                .contains("Van minstens één groep niets bekend; niet getoetst; weinig bekend")
                .contains("risico (ARIJ) op T3 (0 van 70; 0 van 68)");
    }

    @Test
    void doesNotWarnOfWhatDoesNotApply() throws Exception {
        assertThat(summary(InventedRun.in(directory), Language.NL)).doesNotContain("Van weinig gezinnen bekend");
    }

    @Test
    void saysWhetherItHangsOnTheMatching() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory);
        assertThat(summary(run, Language.NL))
                .contains("Hangt het aan de koppeling?")
                .containsPattern(
                        "Ten dele\\. Aantoonbaar op een deel van de manieren van vergelijken: .* \\(op \\d van de 5\\)")
                .contains("Na koppeling verschillen de groepen bij de start nog op: ")
                .contains("risico (ARIJ) op T1, van 1 (hoog risico) tot 6 (laag risico) (lager met conferentie)");
        assertThat(summary(InventedRun.in(directory.resolve("unmatched")), Language.EN))
                .contains("Families were not matched here: the groups are compared as they are.");
    }

    @Test
    void saysThatItDoesNotHangOnTheMatching() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory);
        run.withEach("tables/specifications.csv", line -> line.replaceAll(",0\\.0[0-4]\\d*,([^,]*)$", ",0.2,$1"));
        assertThat(summary(run, Language.EN))
                .contains("No: in all 5 ways of comparing, also without matching, the conclusion on every outcome");
    }

    @Test
    void keepsTestsAndFamiliesOffTheFirstPageWhereTheGroupsDifferTooMuch() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory)
                .with("dataset/analysis.json", "\"max_smd\": 0.1", "\"max_smd\": 0.05")
                .with("dataset/analysis.json", "\"withhold\": false", "\"withhold\": true");
        assertThat(summary(run, Language.NL))
                .contains("verschillen de groepen bij de start zo veel dat het onderzoek de uitkomsten niet toetst")
                .doesNotContain("Wat er werd gezien");
    }

    @Test
    void standsBeforeTheContents() throws Exception {
        String page = InventedRun.in(directory).report().page(Language.NL);
        assertThat(page.indexOf("id=\"summary\"")).isPositive().isLessThan(page.indexOf("<nav"));
        assertThat(Pattern.compile("@bottom-right \\{ content: counter\\(page\\)")
                        .matcher(page)
                        .find())
                .isTrue();
    }

    private static String summary(InventedRun run, Language language) throws Exception {
        String page = run.report().page(language);
        PageRules.isForReaders(page);
        return part(page, "summary");
    }

    private static String part(String page, String id) {
        int from = page.indexOf("<section id=\"" + id + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }
}
