package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The report of an invented run: whole, self-contained, and made of the run's figures alone. */
class ReportTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void isWellFormedAndSpeaksItsLanguage(Language language) throws Exception {
        Document page = parsed(InventedRun.in(directory).report().page(language));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(elements(page, "h1")).hasSize(1);
        assertThat(elements(page, "h2")).hasSize(11);
        assertThat(elements(page, "svg")).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void linksToItselfAndItsOtherLanguageOnly(Language language) throws Exception {
        String text = InventedRun.in(directory).report().page(language);
        Document page = parsed(text);
        Set<String> ids = new HashSet<>();
        for (Element element : elements(page, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
        }
        for (Element element : elements(page, "*")) {
            String link = element.getAttribute("href");
            if (link.startsWith("#")) {
                assertThat(ids).contains(link.substring(1));
            } else if (!link.isEmpty()) {
                assertThat(link).isEqualTo(language.other().page());
            }
        }
        assertThat(elements(page, "script")).isEmpty();
        assertThat(text).doesNotContain("src=", "url(", "@import", "https:", "javascript:");
        assertThat(text.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:");
    }

    @ParameterizedTest
    @EnumSource
    void namesItsTablesColumnsRowsAndPictures(Language language) throws Exception {
        Document page = parsed(InventedRun.in(directory).report().page(language));
        for (Element table : elements(page, "table")) {
            assertThat(elements(table, "caption")).hasSize(1);
        }
        for (Element heading : elements(page, "th")) {
            assertThat(heading.getAttribute("scope")).isIn("col", "row", "colgroup");
        }
        for (Element picture : elements(page, "svg")) {
            assertThat(picture.getAttribute("role")).isEqualTo("img");
            assertThat(elements(picture, "title")).hasSize(1);
            assertThat(elements(picture, "desc")).hasSize(1);
        }
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
                    tables/outcomes.csv    | 1.121212,0.574893,2.186696 | 3.14159,0.574893,9.876       | 3.14 [0.57, 9.88]
                    tables/outcomes.csv    | 0.737098                   | 0.000123                     | < 0.001***
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
        assertThat(run.page(Language.NL)).contains("1.284 gezinnen", "1,12 [0,57; 2,19]", "37/70 (52,9\u00a0%)");
        assertThat(run.page(Language.EN)).contains("1,284 families", "1.12 [0.57, 2.19]", "37/70 (52.9%)");
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

    static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document page, String name) {
        return elements(page.getElementsByTagName(name));
    }

    private static List<Element> elements(Element parent, String name) {
        return elements(parent.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList found) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
