package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import nl.terugblik.files.Sha256;
import nl.terugblik.round.FilledSheet;
import nl.terugblik.round.InventedPlans;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as workbooks, with lists to choose from. */
class WorkbookSheetsTest {

    @TempDir
    private static Path place = Path.of("");

    private static RoundBench bench;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void takeIn() throws IOException {
        bench = new RoundBench(place, 60);
    }

    @BeforeEach
    void begin() throws IOException {
        bench.begin(folder);
        bench.open(folder, "");
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private Path given() {
        return bench.rounds().sheet(InventedPlans.ROUND, "anna").files().get(1);
    }

    @Test
    void areTheSameBytesWheneverTheyAreGiven() {
        String first = Sha256.of(given());
        assertThat(Sha256.of(given())).isEqualTo(first);
    }

    @Test
    void offerTheCodesOfAVariableWhereTheUnitMayHaveOne() throws IOException {
        FilledSheet rows = bench.sheet("anna");
        String agreement = "H" + (rows.first("agreement") + 2);
        String sheet = part(given(), "xl/worksheets/sheet1.xml");
        String lists = part(given(), "xl/worksheets/sheet2.xml");
        assertThat(sheet)
                .containsPattern(
                        "type=\"list\"[^>]*sqref=\"[^\"]*" + agreement + "[: ].*?codes!\\$[A-Z]+\\$1:\\$[A-Z]+\\$24<");
        assertThat(lists).contains(">comm_parents<", ">not_a_unit<", ">?<");
        assertThat(sheet).doesNotContain("H" + (rows.first("question") + 2) + " ");
    }

    /** As a spreadsheet saves it: numbers as numbers, where a coder typed them so. */
    @Test
    void areTakenInAsASpreadsheetSavesThem() throws IOException {
        FilledSheet filled = bench.sheet("anna").coded(9);
        Path file = folder.resolve("anna.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("sheet");
            row(sheet, 0, filled.header());
            for (int row = 0; row < filled.rows().size(); row++) {
                row(sheet, row + 1, filled.rows().get(row));
            }
        }
        assertThat(bench.rounds()
                        .take(InventedPlans.ROUND, file, Optional.of("anna"), false)
                        .sentences()
                        .get(0))
                .startsWith("Taken in: the sheet of anna");
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell.matches("[0-9]{1,4}")) {
                sheet.value(row, column, Integer.parseInt(cell));
            } else if (!cell.isEmpty()) {
                sheet.value(row, column, cell);
            }
        }
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
