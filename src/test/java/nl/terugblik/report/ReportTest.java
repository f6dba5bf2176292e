package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

/** The report of an invented run: whole, self-contained, and made of the run's figures alone. */
class ReportTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void isWellFormedAndSpeaksItsLanguage(Language language) throws Exception {
        Document page = PageRules.parsed(InventedRun.in(directory).report().page(language));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(PageRules.elements(page, "h1")).hasSize(1);
        assertThat(PageRules.elements(page, "h2")).hasSize(21);
        assertThat(PageRules.elements(page, "svg")).hasSize(13);
    }

    @ParameterizedTest
    @EnumSource
    void linksToItselfAndItsOtherLanguageOnly(Language language) throws Exception {
        PageRules.isSelfContained(InventedRun.in(directory).report().page(language), language);
    }

    @ParameterizedTest
    @EnumSource
    void namesItsTablesColumnsRowsAndPictures(Language language) throws Exception {
        PageRules.namesItsParts(InventedRun.in(directory).report().page(language));
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        InventedRun run = InventedRun.in(directory).report();
        byte[] first = Files.readAllBytes(directory.resolve("report/index.html"));
        run.report();
        assertThat(Files.readAllBytes(directory.resolve("report/index.html"))).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.UTF_8)).doesNotContain("\r");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cohort/flow.csv        | conference_before_t1,12,27 | conference_before_t1,1234,27 | 1,234
                    tables/baseline.csv    | chi_square,0.050855        | chi_square,77.123            | χ² = 77.12
                    tables/outcomes.csv    | 1.121212,0.574893,2.186696 | 3.14159,0.574893,9.876       | 3.14 (0.57 to 9.88)
                    tables/outcomes.csv    | 0.737098                   | 0.007891                     | 0.008**
                    tables/moderation.csv  | 0.956522                   | 8.765432                     | 8.77
                    tables/reliability.csv | 0.661234                   | -12.345678                   | −12.35
                    """)
    void takesItsFiguresFromTheTables(String file, String old, String now, String expected) throws Exception {
        InventedRun run = InventedRun.in(directory).report();
        String shown = expected.replace("< ", "&lt;\u00a0");
        assertThat(run.page(Language.EN)).doesNotContain(shown);
        assertThat(run.with(file, old, now).report().page(Language.EN)).contains(shown);
    }

    @Test
    void namesNoFamily() throws Exception {
        InventedRun run = InventedRun.in(directory).report();
        Pattern family = Pattern.compile("\\bf\\d{3}\\b");
        for (Language language : Language.values()) {
            assertThat(family.matcher(run.page(language)).find()).isFalse();
        }
    }

    @Test
    void writesNumbersAsItsLanguageDoes() throws Exception {
        InventedRun run = InventedRun.in(directory).report();
        assertThat(run.page(Language.NL)).contains("1.284 gezinnen", "1,12 (0,57 tot 2,19)", "37/70 (52,9\u00a0%)");
        assertThat(run.page(Language.EN)).contains("1,284 families", "1.12 (0.57 to 2.19)", "37/70 (52.9%)");
    }

    @Test
    void saysInDutchWhyATestIsWithheld() throws Exception {
        InventedRun run = InventedRun.in(directory).report();
        assertThat(run.page(Language.NL))
                .contains("niet getoetst: 4 experimentele gezinnen hebben de uitkomst en 66 niet")
                .doesNotContain("families have the outcome");
    }

    @Test
    void escapesWhatOthersNamed() throws Exception {
        InventedRun run = InventedRun.in(directory)
                .with("dataset/codebook.json", "\"Ethnicity\"", "\"<b onclick='x'>A & B</b>\"")
                .report();
        assertThat(run.page(Language.EN))
                .contains("&lt;b onclick='x'&gt;A &amp; B&lt;/b&gt;")
                .doesNotContain("<b onclick");
    }
}
