package nl.terugblik.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.source.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our own scan of rows against commons-csv, on texts by chance that hold little but what is hard to read. {@code -Dterugblik.rows}
 * sets how many rows are tried.
 */
class RowScanTest {

    private static final long ROWS = Long.getLong("terugblik.rows", 8_000);
    private static final String BROKEN_OFF = "broken off";
    private static final Charset LATIN = Charset.forName("windows-1252");

    /** Pieces of a text, in windows-1252, so that any byte can be among them. */
    private static final List<String> PIECES = List.of(
            ",",
            ",",
            ",",
            ",",
            "\"",
            "\"",
            "\"",
            "\n",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "a",
            "b1",
            "2013-01-01",
            " ",
            "x y",
            "\t",
            "\"\"",
            "\",\"",
            "\"\n",
            "\u00ef\u00bb\u00bf",
            "\u00c3\u00a9",
            "\u00e9",
            "\u00ef",
            "\u00ef\u00bb",
            "\u00c3",
            "\u00a9",
            "\u00ef\u00bf\u00bf",
            "\u001a",
            "\u0000",
            "\u001f",
            ";",
            "\u00e2\u201a\u00ac",
            "\u00c2\u00a0",
            "'");

    @Test
    void findsTheCellsThatCommonsCsvFinds(@TempDir Path folder) throws IOException {
        Random random = new Random(2016);
        Path file = folder.resolve("table.csv");
        long rows = 0;
        long compared = 0;
        while (rows < ROWS) {
            byte[] text = text(random);
            Dialect dialect = dialect(random);
            List<List<String>> expected = RowsByCommonsCsv.of(text, dialect);
            rows += Math.max(1, expected.size());
            Files.write(file, text);
            Optional<List<List<String>>> found = found(file, dialect);
            if (found.isPresent()) {
                compared++;
                assertThat(found.get())
                        .describedAs(new String(text, LATIN))
                        .isEqualTo(endsAlike(expected, found.get()));
            }
        }
        assertThat(compared).isPositive();
    }

    /** What a file breaks off in is no cell of which anything is known. */
    private static List<List<String>> endsAlike(List<List<String>> expected, List<List<String>> found) {
        boolean brokenOff = !found.isEmpty() && found.get(found.size() - 1).contains(BROKEN_OFF);
        if (!brokenOff) {
            return expected;
        }
        List<List<String>> alike = new ArrayList<>(expected);
        if (expected.size() < found.size()) {
            alike.add(List.of(BROKEN_OFF)); // of which commons-csv makes a line of blanks
            return alike;
        }
        List<String> last = new ArrayList<>(alike.remove(alike.size() - 1));
        last.set(last.size() - 1, BROKEN_OFF);
        alike.add(last);
        return alike;
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "16"})
    void findsTheSameWhereverItsBufferEnds(int capacity) throws IOException {
        Random random = new Random(capacity);
        for (int i = 0; i < 2000; i++) {
            byte[] text = text(random);
            assertThat(words(text, capacity))
                    .describedAs(new String(text, LATIN))
                    .isEqualTo(words(text, 1 << 12));
        }
    }

    private static String words(byte[] text, int capacity) throws IOException {
        StringBuilder words = new StringBuilder();
        try (RowScan rows = new RowScan(new ByteArrayInputStream(text), ',', '"', 1, true, capacity)) {
            while (rows.next()) {
                words.append(rows.line())
                        .append(rows.isTorn() ? " torn" : "")
                        .append(rows.isOpen() ? " open" : "")
                        .append(rows.isHiding() ? " hiding" : "");
                for (int cell = 0; cell < rows.cells(); cell++) {
                    int length = rows.end(cell) - rows.start(cell);
                    words.append('|').append(new String(rows.bytes(), rows.start(cell), length, LATIN));
                }
                words.append('\n');
            }
            return words.append(rows.lacksLineEnd()).toString();
        }
    }

    /** The rows with their header; empty where the table is refused as one whose rows cannot be told apart. */
    private static Optional<List<List<String>>> found(Path file, Dialect dialect) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (TableReader reader = TableReader.open(file, dialect)) {
            if (!reader.header().isEmpty()) {
                rows.add(reader.header());
            }
            for (Optional<Page> page = reader.next(3); page.isPresent(); page = reader.next(3)) {
                for (int row = 0; row < page.get().rows(); row++) {
                    rows.add(cells(page.get(), row));
                }
            }
        } catch (IntakeRefused e) {
            return Optional.empty();
        }
        return Optional.of(rows);
    }

    private static List<String> cells(Page page, int row) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < page.cells(row); cell++) {
            cells.add(page.cell(row, cell));
        }
        if (page.brokenOff(row)) {
            cells.add(BROKEN_OFF);
        }
        return cells;
    }

    private static Dialect dialect(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Dialect(';', '\'', LATIN);
            case 1 -> new Dialect('\t', '"', StandardCharsets.UTF_8);
            case 2 -> new Dialect('\u00e9', '"', StandardCharsets.UTF_8);
            case 3 -> new Dialect(',', '"', StandardCharsets.UTF_16LE);
            default -> TableReader.CANONICAL;
        };
    }

    private static byte[] text(Random random) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean plain = random.nextInt(4) > 0;
        int pieces = random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            String piece = PIECES.get(random.nextInt(plain ? 21 : PIECES.size()));
            text.writeBytes(piece.getBytes(LATIN));
        }
        return text.toByteArray();
    }
}
