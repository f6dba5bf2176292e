package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.terugblik.files.CsvReader;
import nl.terugblik.round.FilledSheet;
import nl.terugblik.round.InventedPlans;
import nl.terugblik.round.SheetRefused;
import nl.terugblik.round.sheet.UnreadableSheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sheet is refused for: whole, with a list of faults that quotes nothing, and without a trace in the round. */
class RefusedSheetsTest {

    private static final String ROUND = InventedPlans.ROUND;
    private static final String SECRET = "a word that somebody wrote";

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

    private FilledSheet anna() throws IOException {
        return bench.sheet("anna").coded(9);
    }

    @Test
    void refusesAWordThatIsNoCode() throws IOException {
        FilledSheet sheet = anna();
        int row = sheet.first("agreement");
        assertRefused(sheet.with(row, "category", SECRET), lineOf(sheet, row) + ",category,unknown_code,error,cell");
    }

    @Test
    void refusesACodeWhereTheUnitHasNone() throws IOException {
        FilledSheet sheet = anna();
        int row = sheet.first("question");
        assertRefused(sheet.with(row, "category", "housing"), lineOf(sheet, row) + ",category,not_allowed,error,cell");
    }

    @Test
    void refusesAnEmptyCellWhereThereMustBeACode() throws IOException {
        FilledSheet sheet = anna();
        int row = sheet.first("agreement");
        assertRefused(sheet.with(row, "category", " "), lineOf(sheet, row) + ",category,required_empty,error,cell");
    }

    @Test
    void refusesTextThatIsNotWhatWasGivenOut() throws IOException {
        FilledSheet sheet = anna();
        int row = sheet.first("agreement");
        assertRefused(sheet.with(row, "text", SECRET), lineOf(sheet, row) + ",text,altered_context,error,cell");
    }

    @Test
    void refusesASheetWithoutOneOfItsColumns() throws IOException {
        FilledSheet sheet = anna();
        sheet.header().set(sheet.header().indexOf("category"), "Category of mine");
        assertRefused(sheet, ",category,altered_context,error,sheet");
    }

    @Test
    void refusesASheetThatLacksAUnit() throws IOException {
        FilledSheet sheet = anna();
        String unit = sheet.cell(sheet.rows().remove(3), "unit");
        assertRefused(sheet, ",,missing_unit,error,sheet");
        try (Stream<Path> lists =
                Files.list(bench.work().resolve("coding").resolve(ROUND).resolve("faults"))) {
            assertThat(lists.toList())
                    .singleElement()
                    .satisfies(list -> assertThat(Files.readString(list))
                            .contains(
                                    "The sheet lacks a unit that was given out; bring its row back from the sheet: unit "
                                            + unit + "."));
        }
    }

    @Test
    void refusesASheetWithAUnitTwice() throws IOException {
        FilledSheet sheet = anna();
        sheet.rows().add(new ArrayList<>(sheet.rows().get(0)));
        assertRefused(sheet, lineOf(sheet, sheet.rows().size() - 1) + ",,duplicate_unit,error,row");
    }

    @Test
    void refusesASheetWithAUnitThatWasNotGivenOut() throws IOException {
        FilledSheet sheet = anna();
        List<String> row = new ArrayList<>(sheet.rows().get(0));
        row.set(1, "0123456789ab");
        sheet.rows().add(row);
        assertRefused(sheet, lineOf(sheet, sheet.rows().size() - 1) + ",,extra_unit,error,row");
    }

    @Test
    void refusesASheetOfAnotherRound() throws IOException {
        FilledSheet sheet = anna();
        Path other = InventedPlans.round(folder, bench.delivery(), "");
        Files.writeString(other, Files.readString(other).replace("round: plans", "round: others"));
        bench.rounds().open(other);
        Path file = sheet.to(folder.resolve("anna.csv"));
        assertThatThrownBy(() -> bench.rounds().take("others", file, Optional.empty(), false))
                .isInstanceOf(SheetRefused.class);
        assertThat(faults("others")).contains("2,sheet,unknown_sheet,error,cell");
    }

    @Test
    void refusesASheetThatAnotherCoderHandsIn() throws IOException {
        assertRefused(
                anna(),
                file -> bench.rounds().take(ROUND, file, Optional.of("dirk"), false),
                ",sheet,coder_not_assigned,error,sheet");
    }

    @Test
    void refusesASheetOfSomebodyWhoHasAnotherPlaceInTheRound() throws IOException {
        assertRefused(
                anna(),
                file -> bench.rounds().take(ROUND, file, Optional.of("cees"), false),
                ",sheet,same_coder_twice,error,sheet");
    }

    @Test
    void refusesOtherCodesThanWereHandedInUnlessTheyAreToTakeTheirPlace() throws IOException {
        bench.take(anna().to(folder.resolve("first.csv")));
        FilledSheet other = bench.sheet("anna").coded(5);
        assertRefused(other, ",,already_taken,error,sheet");
        Path file = other.to(folder.resolve("again.csv"));
        assertThat(bench.rounds()
                        .take(ROUND, file, Optional.empty(), true)
                        .sentences()
                        .get(0))
                .startsWith("Taken in");
    }

    @Test
    void refusesWhatComesAfterTheRoundWasCompared() throws IOException {
        bench.bothHandIn(folder);
        FilledSheet late = bench.sheet("anna").coded(5);
        bench.rounds().compare(ROUND);
        assertRefused(
                late, file -> bench.rounds().take(ROUND, file, Optional.empty(), true), ",,not_blind,error,sheet");
    }

    @Test
    void refusesTheThirdsSheetBeforeThereIsAny() {
        assertThatThrownBy(() -> bench.rounds().sheet(ROUND, "cees")).hasMessageContaining("compare first");
    }

    @Test
    void refusesTheThirdACodeOfNeitherWhereOneOfTheTwoIsToBeChosen() throws IOException {
        bench.begin(folder.resolve("one"));
        Files.createDirectories(folder.resolve("one"));
        bench.open(folder.resolve("one"), "adjudication: one_of_two\n");
        bench.bothHandIn(folder);
        FilledSheet third =
                FilledSheet.read(bench.rounds().compare(ROUND).files().get(1)).decided();
        int row = third.first("agreement");
        assertRefused(third.with(row, "code", "school"), lineOf(third, row) + ",code,not_allowed,error,cell");
    }

    @Test
    void warnsOfTwoSheetsWithTheSameCodes() throws IOException {
        bench.take(anna().to(folder.resolve("anna.csv")));
        Path same = bench.sheet("bram").coded(9).to(folder.resolve("bram.csv"));
        assertThat(bench.rounds().take(ROUND, same, Optional.empty(), false).sentences())
                .anyMatch(sentence -> sentence.startsWith("Warning: the sheet has the very codes of the other coder"));
    }

    @Test
    void saysWhatIsNoSheetAtAll() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.csv"), SECRET + ",x\n");
        Path book = Files.writeString(folder.resolve("letter.xlsx"), SECRET + ",x\n");
        assertThatThrownBy(() -> bench.take(text))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageContaining("keep the header row");
        assertThatThrownBy(() -> bench.take(book))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageContaining("is a text file");
        assertThatThrownBy(() -> bench.take(folder.resolve("nowhere.csv"))).hasMessageContaining("There is no sheet");
    }

    @Test
    void namesTheListOfFaultsToWhoeverHasItAndNoPathOnAPage() throws IOException {
        FilledSheet sheet = anna();
        sheet.with(sheet.first("agreement"), "category", SECRET);
        Path typed = sheet.to(folder.resolve("typed.csv"));
        assertThatThrownBy(() -> bench.take(typed))
                .hasMessageContaining("1 fault, listed in ")
                .hasMessageContaining("typed.csv.csv");
        Path sent = sheet.to(Files.createDirectories(bench.work().resolve("coding/plans/handed-in"))
                .resolve("anna.csv"));
        assertThatThrownBy(() -> bench.take(sent))
                .hasMessageStartingWith("The sheet is refused and nothing was taken in: 1 fault.\n  line ")
                .hasMessageNotContaining(bench.work().toString());
    }

    private void assertRefused(FilledSheet sheet, String fault) throws IOException {
        assertRefused(sheet, bench::take, fault);
    }

    private void assertRefused(FilledSheet sheet, Consumer<Path> take, String fault) throws IOException {
        Path file = sheet.to(folder.resolve("handed-in.csv"));
        int takenBefore =
                (int) bench.entered().stream().filter("coding.taken"::equals).count();
        assertThatThrownBy(() -> take.accept(file))
                .isInstanceOf(SheetRefused.class)
                .hasMessageStartingWith("The sheet is refused and nothing was taken in: ")
                .hasMessageNotContaining(SECRET);
        assertThat(faults(ROUND)).contains(fault);
        assertThat(String.join("\n", faults(ROUND))).doesNotContain(SECRET);
        assertThat(file).exists();
        assertThat(bench.entered().stream().filter("coding.taken"::equals)).hasSize(takenBefore);
    }

    private List<String> faults(String round) throws IOException {
        List<String> faults = new ArrayList<>();
        try (var files =
                Files.list(bench.work().resolve("coding").resolve(round).resolve("faults"))) {
            CsvReader.read(
                    files.findFirst().orElseThrow(),
                    row -> faults.add(String.join(
                            ",",
                            row.get("line"),
                            row.get("column"),
                            row.get("rule"),
                            row.get("severity"),
                            row.get("scope"))));
        }
        return faults;
    }

    /** The line that a row begins in, where cells before it may hold line ends. */
    private static int lineOf(FilledSheet sheet, int row) throws IOException {
        FilledSheet before = new FilledSheet(sheet.header(), sheet.rows().subList(0, row));
        return 1
                + (int) before.text(',', "\n")
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }
}
