package nl.terugblik.release.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.disclosure.InventedRun;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.release.signing.CannotRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A release of 37 experimental families, of whom 2 moved, which is withheld as is the 31 of the others; 20 is shown. */
class LastGateTest {

    private static final String COLUMNS =
            "outcome,model,n,n_experimental,n_control,experimental,control,odds_ratio,note";
    private static final String OUTSIDE =
            COLUMNS + ",withheld\nmoved,unadjusted,,37,,,20,,,n n_control experimental odds_ratio note\n";
    private static final String PAGE =
            "<html lang=\"en\"><body><p>%s</p><section id=\"outcomes\"><table><tr><th>Outcome</th>"
                    + "<th>Model</th></tr><tr><th>moved</th><td>unadjusted</td><td><abbr title=\"w\">\u2013</abbr></td><td>37</td>"
                    + "<td>\u2013</td><td>%s</td><td>20</td><td>\u2013</td></tr></table></section></body></html>";

    @TempDir
    private Path folder = Path.of("");

    private Path outside = Path.of("");

    @BeforeEach
    void releaseIt() throws IOException {
        outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(outside.resolve("tables"));
        Files.createDirectories(outside.resolve("report"));
        Files.writeString(outside.resolve("tables/outcomes.csv"), OUTSIDE);
        Files.writeString(outside.resolve("README.md"), "Counts below 10 are not shown. Released to: nobody.\n");
        Files.writeString(outside.resolve("report/index.en.html"), PAGE.formatted("Tables of 37 families.", "\u2013"));
        Files.writeString(
                outside.resolve("manifest.json"), "{\"threshold\": 10, \"files\": [{\"file\": \"README.md\"}]}");
        Files.writeString(
                folder.resolve("withheld.csv"),
                "table,line,column,why\ntables/outcomes.csv,2,experimental,small\ntables/outcomes.csv,2,n,secondary\n"
                        + "tables/outcomes.csv,2,n_control,secondary\ntables/outcomes.csv,2,odds_ratio,small\n");
    }

    @Test
    void letsWhatTellsNothingThrough() {
        assertThatCode(() -> gate().look()).doesNotThrowAnyException();
        assertThatCode(() ->
                        gate().words("to", "Publication of the outcomes, one year on: 37 families, 12 months later"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the count itself | 2 of the families moved.",
                "in English words | Two families moved.",
                "in Dutch words | Van deze gezinnen verhuisden er twee.",
                "what is left of a count that is shown | 35 families did not.",
                "what is left, in words | Vijfendertig gezinnen niet.",
                "in English words with a hyphen | Thirty-five families stayed.",
                "a sum of two that are withheld | Of 33 families something else is known.",
                "a share | 5.4% of the families.",
                "a share in Dutch | 5,4 procent van de gezinnen.",
                "a count hidden to protect another | In all there were 68 families.",
                "of a variable, without a word for families | moved: 2",
                "an entity of HTML | moved: &#50;",
                "across marks within a line | <b>3</b><i>5</i> families did not.",
                "in a comment | <!-- 35 families -->",
                "in an attribute | <span title=\"2 families\">more</span>",
            })
    void stopsANumberHoweverItIsSaid(String kind, String sentence) throws IOException {
        Files.writeString(outside.resolve("report/index.en.html"), PAGE.formatted(sentence, "\u2013"));
        assertThatThrownBy(() -> gate().look())
                .as(kind)
                .isInstanceOf(CannotRelease.class)
                .hasMessageContaining("the file report/index.en.html (text ")
                .hasMessageNotContainingAny("35", "5.4", "68", "(2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Of these families one in two had care for 3 months.",
                "Two people agreed to the release of these families' tables.",
                "Released on 2012-05-02 of run ekc-follow-up-2-35.",
                "Page 2 of 35.",
                "500 families live there.",
            })
    void raisesNoFalseAlarm(String sentence) throws IOException {
        Files.writeString(outside.resolve("README.md"), sentence.replace("one in two", "some") + "\n");
        assertThatCode(() -> gate().look()).doesNotThrowAnyException();
    }

    @Test
    void stopsATableThatShowsWhatIsWithheld() throws IOException {
        Files.writeString(outside.resolve("tables/outcomes.csv"), OUTSIDE.replace("37,,,20", "37,,2,20"));
        stops("the file tables/outcomes.csv (line 2, column experimental)");
        Files.writeString(outside.resolve("tables/outcomes.csv"), OUTSIDE.replace("37,,,20", "37,,,22"));
        stops("the file tables/outcomes.csv (line 2, column control)");
        Files.writeString(outside.resolve("tables/outcomes.csv"), OUTSIDE.replace("20,,,", "20,,35 have not,"));
        stops("the file tables/outcomes.csv (line 2, column note)");
        Files.writeString(outside.resolve("tables/outcomes.csv"), OUTSIDE + "2 moved,unadjusted,,,,,,,,\n");
        stops("the file tables/outcomes.csv (line 3)");
    }

    @Test
    void stopsAPageWhoseTableShowsIt() throws IOException {
        Files.writeString(outside.resolve("report/index.en.html"), PAGE.formatted("Tables.", "2"));
        stops("the file report/index.en.html (table outcomes, row 1, column 6)");
    }

    @Test
    void stopsItInJsonInAFilesNameAndInWhatNoGateCanRead() throws IOException {
        Files.writeString(outside.resolve("manifest.json"), "{\"threshold\": 10, \"moved\": 2}");
        stops("the file manifest.json (a number under a key that needs none)");
        Files.writeString(outside.resolve("manifest.json"), "{\"about\": \"35 families did not\"}");
        stops("the file manifest.json (text ");
        Files.writeString(outside.resolve("manifest.json"), "{}");
        Files.writeString(outside.resolve("two-families-moved.md"), "");
        stops("the file of that name (its name)");
        Files.delete(outside.resolve("two-families-moved.md"));
        Files.writeString(outside.resolve("tables/outcomes.xlsx"), "");
        stops("the file tables/outcomes.xlsx (which no gate can read)");
    }

    @Test
    void stopsWhatSomebodyWroteInThePlan() {
        assertThatThrownBy(() -> gate().words("to", "For the 35 families who stayed"))
                .isInstanceOf(CannotRelease.class)
                .hasMessage(
                        "The line \"to\" of the plan says a number that is withheld in a table, or that gives one; say"
                                + " it without that number.");
    }

    @Test
    void readsEveryNumberBelowAThousandInBothLanguages() {
        assertThat(NumberWords.of("tweeëntwintig")).isEqualTo(22);
        assertThat(NumberWords.of("eenentwintig")).isEqualTo(21);
        assertThat(NumberWords.of("honderdvijfendertig")).isEqualTo(135);
        assertThat(NumberWords.of("driehonderd")).isEqualTo(300);
        assertThat(NumberWords.of("ninety-nine")).isEqualTo(99);
        assertThat(NumberWords.of("onehundredandforty")).isEqualTo(140);
        assertThat(NumberWords.of("een")).isNegative();
        assertThat(NumberWords.of("één")).isEqualTo(1);
    }

    private void stops(String file) {
        assertThatThrownBy(() -> gate().look())
                .isInstanceOf(CannotRelease.class)
                .hasMessageContaining(file);
    }

    private LastGate gate() {
        RunFolder run = new InventedRun(folder.resolve("run"))
                .families(2, "experimental", "1", "0")
                .families(35, "experimental", "0", "0")
                .families(20, "control", "1", "0")
                .families(11, "control", "0", "0")
                .table(
                        "tables/outcomes.csv",
                        COLUMNS + "\nmoved,unadjusted,68,37,31,2,20,0.05,2 have and 35 have not\n")
                .open();
        return new LastGate(outside, run, folder.resolve("withheld.csv"), 10);
    }
}
