package nl.terugblik.intake;

import static nl.terugblik.intake.Xlsx.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.source.ProfileFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of errors in cells, in the ways in which a source profile makes cells of a source into canonical ones. */
class CellsWithoutValueTest {

    private static final String ERROR = " t='e'><v>#N/A</v>";

    @TempDir
    private Path place = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "arij_risk       | arij_risk: arij_risk             | arij_risk: {from: arij_risk, not_known: ['#N/A']}             | 2013-02-02",
                "arij_risk       | arij_risk: arij_risk             | arij_risk: {from: arij_risk, values: {3: 3, '#N/A': 4}}      | 2013-02-02",
                "arij_risk       | arij_risk: arij_risk             | arij_risk: {first: [child_id, arij_risk]}                     | row 2 child_id + arij_risk error_cell",
                "neglect_signs   | violence_signs: violence_signs   | violence_signs: {any: [violence_signs, neglect_signs]}        | row 2 neglect_signs error_cell row 2 violence_signs + neglect_signs error_cell",
                "child_id        | assessment_id: assessment_id     | assessment_id: {join: [assessment_id, child_id]}              | row 2 assessment_id + child_id error_cell row 2 child_id error_cell",
                "assessed_on     | assessed_on: assessed_on         | assessed_on: {from: assessed_on, dates: {missing: ['#N/A']}} | row 2 assessed_on required"
            })
    void refusesAnErrorUnlessTheProfileNamesIt(String column, String mapping, String instead, String expected)
            throws IOException {
        String profile = TriedFiles.profile("lirik.csv", "lirik.xlsx")
                .replace("          " + mapping + "\n", "          " + instead + "\n");
        Path folder = delivery(new Xlsx().header().row(Map.of(column, ERROR)), "lirik.xlsx");
        new TriedFiles(place)
                .expect("an error in " + column + ", where the profile has " + instead, folder, profile, expected);
    }

    @Test
    void refusesARowOfWhichAnErrorHidesWhichTableItFeeds() throws IOException {
        String profile = TriedFiles.profile("lirik.csv", "lirik.xlsx")
                .replace("      - table: lirik\n", "      - table: lirik\n        where: {neglect_signs: [\"no\"]}\n");
        Path folder =
                delivery(new Xlsx().header().row(Map.of("neglect_signs", ERROR)).row(Map.of()), "lirik.xlsx");
        new TriedFiles(place).expect("an error in a condition", folder, profile, "2013-02-03 row 2  error_cell");
    }

    @Test
    void refusesTextThatIsSearchedAndPassesOverTextThatIsDropped() throws IOException {
        List<String> header = List.of(text("entry_id"), text("family_id"), text("written_on"), text("text"));
        Xlsx journal = new Xlsx()
                .raw(header)
                .raw(List.of(text("j1"), text("f1"), text("2013-02-01"), " t='e'><f>-moeder</f><v>#NAME?</v>"));
        Path folder = delivery(journal, "journal.xlsx");
        new TriedFiles(place)
                .expect(
                        "an error for the text of a journal",
                        folder,
                        TriedFiles.profile("journal.csv", "journal.xlsx"),
                        "row 2 text error_cell");
        Xlsx reasons = new Xlsx()
                .raw(List.of(text("family_id"), text("recorded_on"), text("factor"), text("description")))
                .raw(List.of(text("f1"), text("2013-02-01"), text("child"), ERROR));
        Files.write(folder.resolve("referral_reasons.xlsx"), reasons.bytes());
        new TriedFiles(place)
                .expect(
                        "an error for a description that is dropped",
                        folder,
                        TriedFiles.profile("referral_reasons.csv", "referral_reasons.xlsx"),
                        "");
    }

    @Test
    void refusesADeliveryThatDoesNotSayWhoseItIs() throws IOException {
        Xlsx card = new Xlsx()
                .raw(List.of(text("Levering")))
                .raw(List.of(text("organisation"), text("extracted_on"), text("kind")))
                .raw(List.of(" t='e'><v>#REF!</v>", " t='d'><v>2015-06-30</v>", text("full")));
        Path folder = delivery(card, "delivery.xlsx");
        Path yaml = Files.writeString(
                place.resolve("p.yaml"),
                TriedFiles.profile("", "").replace("file: delivery.csv,", "file: delivery.xlsx,"));
        assertThatThrownBy(() -> DeliveryFolder.look(folder, ProfileFile.read(yaml)))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining(
                        "delivery.xlsx holds an error of its workbook, or no value, where the organisation");
    }

    @Test
    void keepsNoMarkOfAnErrorAmongRefusedRows() throws IOException {
        Path folder = delivery(new Xlsx().header().row(Map.of("arij_risk", ERROR)), "lirik.xlsx");
        Path yaml = Files.writeString(place.resolve("p.yaml"), TriedFiles.profile("lirik.csv", "lirik.xlsx"));
        TakenIn taken = TakenIn.of(
                DeliveryFolder.look(folder, ProfileFile.read(yaml)),
                PrivateFiles.folder(place.resolve("spool")),
                TestKeys.key(3));
        assertThat(taken.rejections())
                .filteredOn(rejection -> rejection.rule() == Rule.ERROR_CELL)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.message())
                        .startsWith("A cell holds an error of a workbook")
                        .doesNotContain("\uFFFE", "\u0003"));
    }

    private Path delivery(Xlsx workbook, String name) throws IOException {
        Path folder = new GivenDelivery().write(place.resolve("delivery"));
        Files.write(folder.resolve(name), workbook.bytes());
        return folder;
    }
}
