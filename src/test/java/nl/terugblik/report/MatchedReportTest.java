package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.terugblik.report.facts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** The report of an invented run that matched families in pairs, and in other ways beside that. */
class MatchedReportTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void hasTwoChaptersAndFourPicturesMore(Language language) throws Exception {
        String text = InventedRun.matchedIn(directory).report().page(language);
        Document page = PageRules.parsed(text);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(PageRules.elements(page, "h2")).hasSize(22);
        assertThat(PageRules.elements(page, "svg")).hasSize(15);
        PageRules.isForReaders(text);
    }

    @ParameterizedTest
    @EnumSource
    void needsNothingButItselfAndNamesItsParts(Language language) throws Exception {
        String text = InventedRun.matchedIn(directory).report().page(language);
        PageRules.isSelfContained(text, language);
        PageRules.namesItsParts(text);
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory).report();
        byte[] first = Files.readAllBytes(directory.resolve("report/index.html"));
        run.report();
        assertThat(Files.readAllBytes(directory.resolve("report/index.html"))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cohort/flow.csv              | experimental.outside_caliper,7 | experimental.outside_caliper,7531 | 7,531
                    cohort/matching.json         | "effective": 74.0              | "effective": 68.4                 | >68.4<
                    cohort/matching.json         | "width": 0.2                   | "width": 0.2345                   | At most 0.2345 standard deviations
                    cohort/balance.csv           | matched,0.189189               | matched,0.764321                  | 76.4%
                    cohort/balance.csv           | 0.040541,0.099441              | 0.040541,0.543219                 | SMD=0.543
                    cohort/balance.csv           | 1.467335                       | 9.876543                          | 9.88
                    tables/baseline.csv          | 0.099441                       | 7.654321                          | 7.65
                    tables/baseline-unmatched.csv| 3.101178                       | 6.543219                          | χ² = 6.54
                    tables/outcomes.csv          | 1.059581                       | 5.432198                          | OR = 5.43
                    tables/outcomes-unmatched.csv| 1.187441                       | 4.321987                          | OR = 4.32
                    tables/matched-effects.csv   | 31,mean_difference,2.547084     | 31,mean_difference,3.456789       | 3.46
                    tables/pairs.csv             | 2.89349,12                     | 3.210987,12                       | t(12) = 3.21
                    tables/pairs.csv             | 0.861804,1                     | 0.861804,0.765432                 | 0.765
                    tables/sensitivity.csv       | 3.235527                       | 8.765432                          | 8.77
                    tables/sensitivity.csv       | 1.646                          | 2.345                             | 2.35
                    tables/bounds.csv            | 0.878901                       | 0.654321                          | 0.654
                    tables/specifications.csv    | 1.187441,0.701583              | 1.987654,0.701583                 | OR = 1.99
                    """)
    void takesItsFiguresFromTheFiles(String file, String old, String now, String expected) throws Exception {
        InventedRun run = InventedRun.matchedIn(directory).report();
        String shown = expected.replace("SMD=", "SMD\u00a0")
                .replace(" = ", "\u00a0=\u00a0")
                .replace("χ²\u00a0=\u00a0", "χ² = ");
        if (!expected.equals("–")) {
            assertThat(run.page(Language.EN)).doesNotContain(shown);
        }
        assertThat(run.with(file, old, now).report().page(Language.EN)).contains(shown);
    }

    @Test
    void namesNoFamily() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory).report();
        Pattern family = Pattern.compile("\\bf\\d{3}\\b");
        for (Language language : Language.values()) {
            assertThat(family.matcher(run.page(language)).find()).isFalse();
        }
    }

    @Test
    void saysInBothLanguagesHowFamiliesWereMatched() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory).report();
        assertThat(run.page(Language.NL))
                .contains("Gekoppeld zijn 74 van de 97 gezinnen uit de experimentele groep")
                .contains("Hoogstens 0,2 standaardafwijking van de logit uit elkaar")
                .contains(
                        "het meest op reden van aanmelding: kindfactoren: SMD\u00a00,099 (hoger in de experimentele groep),"
                                + " tegenover 0,130 vóór de koppeling")
                .contains("Controlegroep: door geen experimenteel gezin gekozen")
                .contains("Zonder datum in de dossiers: etniciteit en")
                .doesNotContain("niet gekoppeld of gewogen");
        assertThat(run.page(Language.EN))
                .contains("Matched are 74 of 97 families of the experimental group")
                .contains("At most 0.2 standard deviations of the logit apart")
                .contains("on reason for referral: child factors: SMD\u00a00.099 (higher in the experimental group),"
                        + " against 0.130 before matching")
                .contains("Control group: chosen by no experimental family")
                .doesNotContain("not matched or weighted");
    }

    @Test
    void setsOutcomesAfterMatchingBesideThoseWithout() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory).report();
        assertThat(run.page(Language.NL))
                .contains("Binnen paren (McNemar)", "74 paren", "Δ\u00a0=\u00a02,55", "0,82 tot 4,27")
                .contains("Zonder koppeling is het verschil wel significant");
        assertThat(run.page(Language.EN)).contains("Within pairs (t-test)", "13 pairs");
    }

    @Test
    void saysWhichWaysFallOutsideTheBound() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory).report();
        assertThat(run.page(Language.EN))
                .contains("0.432 (beyond)")
                .contains(
                        "Largest difference after matching, of what was matched on: kinds of care before T1 (SMD\u00a00.432).")
                .doesNotContain("0.099 (beyond)");
    }

    @Test
    void escapesWhatOthersNamed() throws Exception {
        String warning = "\"warnings\": [ \"<i>a&b</i>\" ]";
        InventedRun run = InventedRun.matchedIn(directory)
                .with("cohort/matching.json", "\"name\": \"nearest\"", "\"name\": \"<b>&</b>\"")
                .with("tables/specifications.csv", "nearest,", "<b>&</b>,")
                .with("cohort/matching.json", "\"warnings\": [ ]", warning)
                .report();
        assertThat(run.page(Language.NL))
                .contains("&lt;b&gt;&amp;&lt;/b&gt;", "&lt;i&gt;a&amp;b&lt;/i&gt;")
                .doesNotContain("<b>&</b>", "<i>");
    }
}
