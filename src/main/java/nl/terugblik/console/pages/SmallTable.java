package nl.terugblik.console.pages;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.terugblik.files.CannotWrite;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Some rows of one of the program's own tables, as a page shows them.
 *
 * @param rows the rows, cells by column
 * @param first the number of the first of them, from 0, among those that were wanted
 * @param hasMore whether more would follow
 */
public record SmallTable(List<Map<String, String>> rows, int first, boolean hasMore) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public SmallTable {
        rows = List.copyOf(rows);
    }

    /** All rows of a table that is known to be small; none where it is not there. */
    public static SmallTable all(Path file) {
        return page(file, row -> true, 0, Integer.MAX_VALUE);
    }

    /** Some of the rows that are wanted; none where the table is not there. */
    public static SmallTable page(Path file, Predicate<Map<String, String>> wanted, int first, int size) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                int seen = 0;
                for (CSVRecord row : FORMAT.parse(in)) {
                    Map<String, String> cells = row.toMap();
                    if (wanted.test(cells) && seen++ >= first) {
                        if (rows.size() == size) {
                            return new SmallTable(rows, first, true);
                        }
                        rows.add(cells);
                    }
                }
            } catch (IOException e) {
                throw new CannotWrite(file, e);
            }
        }
        return new SmallTable(rows, first, false);
    }

    /** The number of the first row of the next page. */
    public int next() {
        return first + rows.size();
    }

    /** A cell as a whole number; 0 where it holds none. */
    public static long number(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }
}
