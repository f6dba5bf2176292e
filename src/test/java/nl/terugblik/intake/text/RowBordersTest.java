package nl.terugblik.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.terugblik.intake.IntakeRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pieces of a table, read one after the other, say what the whole table says: the same rows on the same lines, or the same refusal. */
class RowBordersTest {

    private static final List<String> ODD = List.of(
            "\"",
            "\"\"",
            "\n",
            "\r\n",
            "\r",
            ",",
            "\uFEFF",
            "é",
            " ",
            "\n\n",
            "\"a\nb\"",
            "\"a\"b",
            "\u001A",
            "x,y\n",
            "1,2,3\r\n");

    private Path file = Path.of("");

    @BeforeEach
    void name(@TempDir Path folder) {
        file = folder.resolve("table.csv");
    }

    /** In the texts, {@code /} ends a line and {@code '} is a quote. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b/1,2/3,4/5,6/         | 3
            a,b/1,2/3,4/5,6          | 3
            a,b/1,'2/2'/3,4/         | 2
            a,b/1,2//  /3,4/   /     | 2
            a,b/1,2/3,4/  /          | 2
            sep=;/a;b/1;2/3;4/       | 2
            'a/c',b/1,2/3,4/         | 2
            a,b/1,2/3,'4/            | 2
            a,b/1,2/3,'4/5,6/7,8/    | 2
            a,b/                     | 1
            a,b                      | 1
            """)
    void areFoundBetweenAllRows(String text, int pieces) throws IOException {
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            write(text.replace("/", lineEnd).replace('\'', '"'));
            List<Span> spans = RowBorders.spans(file, 1, 1);
            assertThat(spans).as(text).hasSize(pieces);
            assertThat(read(spans)).isEqualTo(read(List.of(Span.ALL)));
        }
    }

    @Test
    void areNotLookedForInAnotherEncoding() throws IOException {
        Files.write(file, ("\uFEFF" + "a,b\n1,2\n3,4\n").getBytes(StandardCharsets.UTF_16LE));
        assertThat(RowBorders.spans(file, 1, 1)).containsExactly(Span.ALL);
    }

    @Test
    void standAtMultiplesOfRowsThatTogetherHaveSoManyBytes() throws IOException {
        write("a,b\n" + "1,2\n".repeat(100));
        List<Span> spans = RowBorders.spans(file, 100, 8);
        assertThat(spans).hasSize(4);
        assertThat(spans.get(1)).isEqualTo(new Span(4 + 24 * 4, 26, 4 + 56 * 4));
        assertThat(spans).extracting(Span::text).map(Span::parse).isEqualTo(spans);
    }

    @Test
    void areRightInSpoiltTexts() throws IOException {
        Random random = new Random(5);
        int cut = 0;
        for (int text = 0; text < 600; text++) {
            StringBuilder written = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "").append("a,b\n");
            for (int row = 0; row < 3 + random.nextInt(6); row++) {
                written.append(random.nextInt(3) == 0 ? ODD.get(random.nextInt(ODD.size())) : "1,2")
                        .append(random.nextInt(5) == 0 ? ODD.get(random.nextInt(ODD.size())) : "\r\n");
            }
            write(written.toString());
            List<Span> spans = RowBorders.spans(file, 1 + random.nextInt(9), 1 + random.nextInt(2));
            cut += spans.size() - 1;
            assertThat(read(spans)).as("%s", written).isEqualTo(read(List.of(Span.ALL)));
        }
        assertThat(cut).isGreaterThan(600);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    /** The rows with their lines and what is wrong with them, or the refusal. */
    private List<String> read(List<Span> spans) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Span span : spans) {
            try (TableReader reader = TableReader.open(file, span)) {
                if (rows.isEmpty()) {
                    rows.add(String.join("|", reader.header()));
                }
                for (Optional<Page> page = reader.next(); page.isPresent(); page = reader.next()) {
                    put(page.get(), rows);
                }
            } catch (IntakeRefused e) {
                return List.of("refused: " + e.getMessage()); // with all that was read before
            }
        }
        return rows;
    }

    private static void put(Page page, List<String> rows) {
        for (int row = 0; row < page.rows(); row++) {
            StringBuilder text = new StringBuilder().append(page.line(row)).append(':');
            for (int cell = 0; cell < page.cells(row); cell++) {
                text.append(page.cell(row, cell)).append('|');
            }
            rows.add(text.append(page.torn(row) ? " torn" : "")
                    .append(page.brokenOff(row) ? " broken off" : "")
                    .append(page.lacksLineEnd(row) ? " lacks its line end" : "")
                    .append(page.isText(row) ? "" : " no text")
                    .toString());
        }
    }
}
