package nl.terugblik.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.terugblik.files.CellText;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.PlainCell;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Page;
import nl.terugblik.source.DateRules;
import nl.terugblik.source.DateRules.Partial;
import nl.terugblik.source.Dialect;
import nl.terugblik.source.Field;
import nl.terugblik.source.Field.Way;
import nl.terugblik.source.SourceFile;
import nl.terugblik.source.TableMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that went to the agency for a spreadsheet, and come back. */
class ReturnedRowsTest {

    private static final List<String> CELLS = List.of(
            "12", "-12", "=12", "'12", "''12", " +12", "a;b", "say \"no\"", "\uff1d12", "@", "'s avonds", "two\nlines");
    private static final DateRules DATES = new DateRules(
            List.of("yyyy-MM-dd"), OptionalInt.empty(), Partial.REFUSE, Partial.REFUSE, Set.of(), Set.of());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areAsTheyWereWhereTheProfileTakesApostrophesAway() throws IOException {
        assertThat(numbers(true, "=nr"))
                .containsExactlyElementsOf(CELLS.stream().map(CellText::of).toList());
    }

    @Test
    void keepTheirApostrophesWhereItDoesNot() throws IOException {
        assertThat(numbers(false, "'=nr"))
                .containsExactlyElementsOf(CELLS.stream().map(PlainCell::of).toList());
    }

    private List<String> numbers(boolean apostropheRemoved, String column) throws IOException {
        Path file = folder.resolve("families.csv");
        try (CsvFile csv = CsvFile.forSpreadsheet(file, List.of(PlainCell.of("=nr"), "other"))) {
            CELLS.forEach(cell -> csv.row(PlainCell.of(cell), ""));
        }
        Dialect dialect = new Dialect(';', '"', StandardCharsets.UTF_8, apostropheRemoved);
        Field number = new Field(Way.FIRST, List.of(column), "", Map.of(), Set.of(), DATES, "");
        TableMapping mapping = new TableMapping("families", List.of(), Map.of("family_id", number), Map.of(), "");
        SourceFile described = new SourceFile("families.csv", Optional.empty(), dialect, List.of(mapping), "");
        int place = CanonicalTable.FAMILIES.column("family_id");
        List<String> numbers = new ArrayList<>();
        try (FeedPages pages = new FeedPages(new Feed(0, file, described, mapping))) {
            for (Optional<Page> page = pages.next(100); page.isPresent(); page = pages.next(100)) {
                for (int row = 0; row < page.get().rows(); row++) {
                    numbers.add(page.get().cell(row, place).toString());
                }
            }
        }
        return numbers;
    }
}
