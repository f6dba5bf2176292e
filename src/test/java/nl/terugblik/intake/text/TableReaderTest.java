package nl.terugblik.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.intake.IntakeRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stands in a table's file. In the tables below {@code /} is a line feed, {@code ~} a carriage return, {@code '} a
 * quote, {@code ^} a byte order mark and {@code #} the byte 0xE9, which is no UTF-8; rows come back as their line, their
 * cells and what is wrong with them.
 */
class TableReaderTest {

    private Path file = Path.of("table.csv");

    @BeforeEach
    void place(@TempDir Path folder) {
        file = folder.resolve("table.csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b/1,2/3,4/                | a b | 2: 1 2; 3: 3 4
            a,b~/1,2~/3,4~/             | a b | 2: 1 2; 3: 3 4
            a,b~1,2~3,4~                | a b | 2: 1 2; 3: 3 4
            ^a,b/1,2/                   | a b | 2: 1 2
            ^'a','b'/1,2/               | a b | 2: 1 2
            'a','b'/'1','2'/            | a b | 2: 1 2
            a,b/'1,5','2 ''x'''/        | a b | 2: 1,5 2 'x'
            a,b/'1/2',3/4,5/            | a b | 2: 1/2 3; 4: 4 5
            a,b//1,2///3,4//            | a b | 3: 1 2; 6: 3 4
            //a,b/1,2/                  | a b | 4: 1 2
            a,b/,/                      | a b | 2: _ _
            a,b/1/2,3,4/                | a b | 2: 1; 3: 2 3 4
            a,b/#,2/3,4/                | a b | 2: ? 2; 3: 3 4
            a,b/1,2/3,4                 | a b | 2: 1 2; 3: 3 4 no end
            a,b/1,2/3                   | a b | 2: 1 2; 3: 3 no end
            a,b/1,2/3,'4                | a b | 2: 1 2; 3: 3 broken off
            a,b/1,2/3,'4//              | a b | 2: 1 2; 3: 3 broken off
            a,b/1,2/'3,4/               | a b | 2: 1 2; 3: broken off
            a,b/'abc'x,2/3,4/           | a b | 2: abcx 2; 3: 3 4
            a,b/a'b'c,2/                | a b | 2: a'b'c 2
            a,b/                        | a b | ``
            a,b                         | a b | ``
            a,'b                        | ``  | ``
            ``                          | ``  | ``
            //                          | ``  | ``
            """)
    void holdsRows(String text, String header, String rows) throws IOException {
        write(text == null ? "" : text);
        try (TableReader reader = TableReader.open(file)) {
            assertThat(String.join(" ", reader.header())).isEqualTo(header == null ? "" : header);
            assertThat(reader.header().isEmpty() ? "" : rows(reader)).isEqualTo(rows == null ? "" : rows);
        }
    }

    @Test
    void holdsFewerRowsOnAPageWhereTheyAreLong() throws IOException {
        String row = "x".repeat(Page.FULL_BYTES / 3) + ",2/";
        write("a,b/" + row.repeat(7));
        List<Integer> pages = new ArrayList<>();
        try (TableReader reader = TableReader.open(file)) {
            for (Optional<Page> page = reader.next(5); page.isPresent(); page = reader.next(5)) {
                pages.add(page.get().rows());
            }
        }
        assertThat(pages).containsExactly(3, 3, 1);
    }

    @Test
    void refusesARowThatWouldFillTheMemory() throws IOException {
        write("a,b/1,2/3,'4/");
        byte[] lines = "5,6\n".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
        for (int written = 0; written <= RowScan.MOST_BYTES_A_ROW; written += lines.length) {
            Files.write(file, lines, StandardOpenOption.APPEND);
        }
        try (TableReader reader = TableReader.open(file)) {
            assertThatThrownBy(() -> rows(reader))
                    .isInstanceOf(IntakeRefused.class)
                    .hasMessageContaining("the row of line 3 goes on for more than 64 megabytes");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b/1,2/3,'4/5,6/           | 3
            a,b/'1,2/3,4/5,6/           | 2
            a,b/1,'2/x'/3,'4'/5,'6/7,8  | 5
            """)
    void refusesAQuoteThatSwallowsTheRestOfTheTable(String text, int line) throws IOException {
        write(text);
        try (TableReader reader = TableReader.open(file)) {
            assertThatThrownBy(() -> rows(reader))
                    .isInstanceOf(IntakeRefused.class)
                    .hasMessage("Delivery refused: in table.csv a quote opens in the row of line " + line
                            + " and never closes, so the rows after it cannot be told apart; mend or export again.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b/1,'2'x,y/               | 2
            a,b/1,'2' /3,4/             | 2
            a,b//1,'2/2'x'y'/3,4/       | 3
            a,b/1,2/3,'4'x''/5,6/       | 3
            a,b/1,'2''3'/3,'4''''5'/    |
            a,b/1,2'x'/'3',4'/          |
            """)
    void marksRowsThatGoOnBehindAClosingQuote(String text, Integer line) throws IOException {
        write(text);
        List<Integer> torn = new ArrayList<>();
        try (TableReader reader = TableReader.open(file)) {
            Page page = reader.next().orElseThrow();
            for (int row = 0; row < page.rows(); row++) {
                if (page.torn(row)) {
                    torn.add(page.line(row));
                }
            }
        }
        assertThat(torn).isEqualTo(line == null ? List.of() : List.of(line));
    }

    @Test
    void refusesAQuoteBehindAClosingOneThatHidesTheEndOfItsLine() throws IOException {
        write("a,b/1,2/3,'4'x'5/6,7/8,'9/10,11/");
        try (TableReader reader = TableReader.open(file)) {
            assertThatThrownBy(() -> rows(reader))
                    .isInstanceOf(IntakeRefused.class)
                    .hasMessage("Delivery refused: in table.csv the row of line 3 goes on behind a closing quote and"
                            + " opens another that hides the end of the line, so the rows after it cannot be told"
                            + " apart; mend or export again.");
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "4095", "4096", "4097", "8192", "10000"})
    void readsPageAfterPage(int rows) throws IOException {
        write("a,b/" + IntStream.range(0, rows).mapToObj(i -> i + ",x/").collect(Collectors.joining()));
        List<String> numbers = new ArrayList<>();
        try (TableReader reader = TableReader.open(file)) {
            for (Optional<Page> page = reader.next(); page.isPresent(); page = reader.next()) {
                for (int row = 0; row < page.get().rows(); row++) {
                    assertThat(page.get().line(row)).isEqualTo(numbers.size() + 2);
                    assertThat(page.get().lacksLineEnd(row)).isFalse();
                    numbers.add(page.get().cell(row, 0).toString());
                }
            }
        }
        assertThat(numbers).hasSize(rows).startsWith("0").endsWith(String.valueOf(rows - 1));
    }

    @ParameterizedTest
    @CsvSource({"1", "4095", "4096", "4097", "8192", "8193", "50000"})
    void seesTheLastRowCutShortWhereverThePageEnds(int rows) throws IOException {
        write("a,b/" + "1,x/".repeat(rows - 1) + "2");
        try (TableReader reader = TableReader.open(file)) {
            int read = 0;
            for (Optional<Page> page = reader.next(); page.isPresent(); page = reader.next()) {
                for (int row = 0; row < page.get().rows(); row++) {
                    boolean last = ++read == rows;
                    assertThat(page.get().lacksLineEnd(row)).isEqualTo(last);
                    assertThat(page.get().holds(row, 0, 2)).isNotEqualTo(last);
                }
            }
            assertThat(read).isEqualTo(rows);
        }
    }

    @Test
    void keepsCellsLongerThanAPage() throws IOException {
        String long1 = "x".repeat(700_000);
        write("a,b/" + long1 + ",2/3,4/");
        try (TableReader reader = TableReader.open(file)) {
            assertThat(rows(reader)).isEqualTo("2: " + long1 + " 2; 3: 3 4");
        }
    }

    private void write(String text) throws IOException {
        Files.write(
                file,
                text.replace('/', '\n')
                        .replace('~', '\r')
                        .replace('\'', '"')
                        .replace('#', '\u00e9')
                        .replace("^", "\u00ef\u00bb\u00bf")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String rows(TableReader reader) {
        List<String> rows = new ArrayList<>();
        for (Optional<Page> page = reader.next(); page.isPresent(); page = reader.next()) {
            for (int row = 0; row < page.get().rows(); row++) {
                rows.add(words(page.get(), row));
            }
        }
        return String.join("; ", rows);
    }

    private static String words(Page page, int row) {
        String cells = IntStream.range(0, page.cells(row))
                .mapToObj(cell -> page.cell(row, cell).toString())
                .map(cell -> cell.isEmpty() ? "_" : cell)
                .collect(Collectors.joining(" "));
        return page.line(row) + ":"
                + (cells.isEmpty() ? "" : " ")
                + cells.replace('\n', '/').replace('"', '\'').replace(TableReader.UNREADABLE, '?')
                + (page.brokenOff(row) ? " broken off" : page.lacksLineEnd(row) ? " no end" : "");
    }
}
