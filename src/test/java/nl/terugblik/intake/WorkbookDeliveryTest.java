package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.text.Tables.Origin;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.sample.SampleDelivery;
import nl.terugblik.source.ProfileFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delivery as one workbook: a sheet for each table, days as cells with a date, numbers as cells with a number. */
class WorkbookDeliveryTest {

    private static final MasterKey KEY = TestKeys.key(3);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final String SMALL_NUMBER = "[1-9]";

    @TempDir
    private Path place = Path.of("");

    private Path csv = Path.of("");

    @BeforeEach
    void invent() throws IOException {
        csv = place.resolve("csv");
        new SampleDelivery(60, 3, 0).writeTo(csv);
        Files.delete(csv.resolve("datapackage.json"));
        for (Path table : tables()) {
            // without cells that hold the end of a line, a row of a file and of a sheet have the same number
            List<List<String>> rows = rows(table);
            try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(table), FORMAT)) {
                for (List<String> row : rows) {
                    printer.printRecord(row.stream()
                            .map(cell -> cell.replaceAll("\\R", " "))
                            .toList());
                }
            }
        }
    }

    @Test
    void makesTheCaseFilesThatTheTablesMake() throws IOException {
        TakenIn plain = TakenIn.of(csv, PrivateFiles.folder(place.resolve("a")), KEY);
        TakenIn workbook = TakenIn.of(look(sheets()), PrivateFiles.folder(place.resolve("b")), KEY);

        assertThat(workbook.reconciliation()).isEqualTo(plain.reconciliation());
        assertThat(workbook.rejections()).isEqualTo(plain.rejections());
        assertThat(workbook.files()).hasSize(60).isEqualTo(plain.files());
    }

    @Test
    void namesTheRowAndColumnOfACellThatIsNoDayAndOneWithAnotherCode() throws IOException {
        Map<String, List<List<String>>> sheets = sheets();
        cells(sheets, "placements", 1).set(3, "2013-02-30");
        cells(sheets, "families", 4).set(1, "marsian");
        DeliveryFolder delivery = look(sheets);

        TakenIn taken = TakenIn.of(delivery, PrivateFiles.folder(place.resolve("b")), KEY);

        assertThat(taken.rejections().stream()
                        .filter(rejection -> rejection.severity() == Rejection.Severity.REFUSED)
                        .filter(rejection -> rejection.rule() != Rule.PARENT_REFUSED)
                        .map(rejection -> {
                            Origin at =
                                    delivery.content().origin(rejection.table(), rejection.line(), rejection.column());
                            return at.file() + " " + at.line() + " " + at.column() + " " + rejection.rule();
                        }))
                .containsExactlyInAnyOrder(
                        "export.xlsx 2 started_on IMPOSSIBLE_DATE", "export.xlsx 5 ethnicity UNKNOWN_CODE");
    }

    @Test
    void refusesAWorkbookWithoutTheSheet() throws IOException {
        Map<String, List<List<String>>> sheets = sheets();
        sheets.remove("plans");
        assertThatThrownBy(() -> TakenIn.of(look(sheets), PrivateFiles.folder(place.resolve("b")), KEY))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining("has no sheet of the name that the source profile gives");
    }

    @ParameterizedTest
    @CsvSource({"0, is empty", "0.01, damaged or cut short", "0.5, damaged or cut short", "0.99, damaged or cut short"})
    void refusesAWorkbookThatIsCutShort(double share, String sentence) throws IOException {
        Path folder = Files.createDirectories(place.resolve("delivery"));
        DeliveryFolder whole = look(sheets());
        assertThat(whole.hashes()).isNotEmpty();
        Path file = folder.resolve("export.xlsx");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * share)));
        assertThatThrownBy(() -> DeliveryFolder.look(folder, ProfileFile.read(place.resolve("workbook.yaml"))))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining("export.xlsx")
                .hasMessageContaining(sentence);
    }

    private static List<String> cells(Map<String, List<List<String>>> sheets, String table, int row) {
        return sheets.getOrDefault(table, List.of()).get(row);
    }

    private DeliveryFolder look(Map<String, List<List<String>>> sheets) throws IOException {
        Path folder = Files.createDirectories(place.resolve("delivery"));
        write(folder.resolve("export.xlsx"), sheets);
        String profile = Files.readString(Path.of("jobs", "sources", "canonical.yaml"))
                .replaceAll("- file: (\\w+)\\.csv", "- file: export.xlsx\n    sheet: $1")
                .replace("file: delivery.csv,", "file: export.xlsx, sheet: delivery,");
        return DeliveryFolder.look(
                folder, ProfileFile.read(Files.writeString(place.resolve("workbook.yaml"), profile)));
    }

    /** Each table's rows, the header first; before them a sheet that nobody asks for. */
    private Map<String, List<List<String>>> sheets() throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("read me", List.of(List.of("An export of an invented agency")));
        for (Path table : tables()) {
            sheets.put(String.valueOf(table.getFileName()).replace(".csv", ""), rows(table));
        }
        return sheets;
    }

    private static List<List<String>> rows(Path table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(table, StandardCharsets.UTF_8, FORMAT)) {
            parser.forEach(row -> rows.add(new ArrayList<>(row.toList())));
        }
        return rows;
    }

    private List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(csv)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.endsWith("planted.csv"))
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path file, Map<String, List<List<String>>> sheets) throws IOException {
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        write(sheet, row, column, rows.get(row).get(column));
                    }
                }
            });
        }
    }

    private static void write(Worksheet sheet, int row, int column, String cell) {
        if (cell.matches(DAY) && !cell.equals("2013-02-30")) {
            sheet.value(row, column, LocalDate.parse(cell));
            sheet.style(row, column)
                    .format(column % 2 == 0 ? "yyyy-mm-dd" : "d-m-yyyy")
                    .set();
        } else if (cell.matches(SMALL_NUMBER)) {
            sheet.value(row, column, Integer.valueOf(cell));
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }
}
