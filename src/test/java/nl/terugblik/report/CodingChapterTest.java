package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.terugblik.report.facts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far conclusions hang on the rules of coding, for who reads the report. */
class CodingChapterTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void saysEveryRuleInWords() throws Exception {
        String page = InventedRun.in(directory).report().page(Language.EN);
        assertThat(page)
                .contains(
                        "Other rules of coding",
                        "The rules of this study",
                        "Without a plan T2 lies 0 days after T1",
                        "A safety list counts within 31 days and what was not answered on a list counts as no");
    }

    @Test
    void saysItsLimitBesideTheFigures() throws Exception {
        String page = InventedRun.in(directory).report().page(Language.NL);
        int chapter = page.indexOf("id=\"coding\"");
        int limit = page.indexOf("blijven die van de hoofdregels", chapter);
        assertThat(chapter).isPositive();
        assertThat(limit).isBetween(chapter, page.indexOf("<figure", chapter));
    }

    @Test
    void countsWhoChanged() throws Exception {
        String page = InventedRun.in(directory).report().page(Language.EN);
        String chapter = page.substring(page.indexOf("Effect on each outcome, by rule"));
        assertThat(chapter).containsSubsequence("Duration of supervision", "<td>58</td>", "<td>3</td>", "2.40");
    }

    @Test
    void isNotThereWhereTheStudyNamesNoOtherRules() throws Exception {
        String page = InventedRun.matchedIn(directory).report().page(Language.EN);
        assertThat(page).doesNotContain("id=\"coding\"");
    }
}
