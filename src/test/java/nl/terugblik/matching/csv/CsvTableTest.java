package nl.terugblik.matching.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.terugblik.files.Sha256;
import nl.terugblik.files.table.UnreadableTable;
import nl.terugblik.files.table.WrongColumns;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.Matcher;
import nl.terugblik.matching.Matching;
import nl.terugblik.matching.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1,2,3                  | numbers 1.0 2.0 3.0",
                "-1.5,+2,.5             | numbers -1.5 2.0 0.5",
                "1.,2e3,-0              | numbers 1.0 2000.0 0.0",
                "1E-2,007,12345678901   | numbers 0.01 7.0 1.2345678901E10",
                "' 1 ',2,3              | numbers 1.0 2.0 3.0",
                "1,,3                   | numbers 1.0 NaN 3.0",
                "1,NA,3                 | numbers 1.0 NaN 3.0",
                "1, NA ,3               | numbers 1.0 NaN 3.0",
                "1,2,x                  | categories [1, 2, x] 0 1 2",
                "b,a,b                  | categories [a, b] 1 0 1",
                "b,,a                   | categories [a, b] 1 -1 0",
                "na,NA,n/a              | categories [n/a, na] 1 -1 0",
                "'north ',north, north  | categories [north] 0 0 0",
                "TRUE,FALSE,TRUE        | categories [FALSE, TRUE] 1 0 1",
                "10,9,ten               | categories [9, 10, ten] 1 0 2",
                "é,z,Z                  | categories [Z, z, é] 2 1 0",
                "1d,2f,0x10             | categories [0x10, 1d, 2f] 1 2 0",
                "1,2,NaN                | categories [1, 2, NaN] 0 1 2",
                "1,2,Infinity           | categories [1, 2, Infinity] 0 1 2",
                "1,2,1e999              | categories [1, 2, 1e999] 0 1 2",
                "1e,2,-                 | categories [2, -, 1e] 2 0 1",
                "'1,5','2,5','1,5'      | categories [1,5, 2,5] 0 1 0",
            })
    void readsNumbersWhereEveryFilledCellIsOneAndElseCategories(String cells, String expected) throws IOException {
        String[] rows = cells.startsWith("'1,5") ? new String[] {"1,5", "2,5", "1,5"} : cells.split(",", -1);
        StringBuilder text = new StringBuilder("t,x\n");
        for (int row = 0; row < rows.length; row++) {
            text.append(row == 0 ? "1" : "0")
                    .append(",\"")
                    .append(rows[row].replace("'", ""))
                    .append("\"\n");
        }
        assertThat(described(read(text.toString(), layout(), "x").table().covariate("x")))
                .isEqualTo(expected);
    }

    @Test
    void takesNumbersForCategoriesOnRequestAndSortsThemBySize() throws IOException {
        TableLayout layout = new TableLayout(',', "t", Optional.empty(), Set.of("x"));

        assertThat(described(
                        read("t,x\n1,10\n0,9\n0,2.5\n0,\n", layout, "x").table().covariate("x")))
                .isEqualTo("categories [2.5, 9, 10] 2 1 0 -1");
    }

    @ParameterizedTest
    @CsvSource({"1,0", "true,false", "TRUE,FALSE", "True,False", "' 1 ',' 0 '"})
    void knowsTheTreatedByOneOrTrue(String treated, String control) throws IOException {
        CsvTable read = read("t,x\n" + treated + ",5\n" + control + ",6\n", layout(), "x");

        assertThat(read.table().isTreated(0)).isTrue();
        assertThat(read.table().isTreated(1)).isFalse();
    }

    @Test
    void keepsOnlyTheColumnsThatAreMatchedOn() throws IOException {
        CsvTable read = read("y,t,x,z\n9,1,1,a\n8,0,2,b\n", layout(), "z", "x");

        assertThat(read.table().covariates()).extracting(Covariate::name).containsExactly("z", "x");
    }

    @Test
    void readsQuotesLineEndsDelimitersAndAByteOrderMark() throws IOException {
        String plain = "t,x,w\n1,2,a\n0,3,b\n";
        CsvTable expected = read(plain, layout(), "x", "w");
        TableLayout semicolon = new TableLayout(';', "t", Optional.empty(), Set.of());
        TableLayout tab = new TableLayout('\t', "t", Optional.empty(), Set.of());

        for (CsvTable read : List.of(
                read("\uFEFF\"t\",\"x\",w\r\n1,\"2\",a\r\n\r\n0,3,\"b\"", layout(), "x", "w"),
                read(plain.replace(',', ';'), semicolon, "x", "w"),
                read(plain.replace(',', '\t'), tab, "x", "w"))) {
            assertThat(columns(read)).isEqualTo(columns(expected));
        }
        assertThat(expected.sha256()).isEqualTo(Sha256.of(plain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sep=;/t;x;w/1;2;a/0;3;b/           | UTF-8",
                "^t,x,w/1,2,a/0,3,b/                | UTF-16LE",
                "^sep=;/t;x;w/1;2;a/0;3;b/          | UTF-16BE",
                "T, X ,w~/1,2~,~a/0,3 ,b/           | UTF-8",
                "t,x,w/1,2,a/  /0,3,b/#             | UTF-8",
                "t,\u00ADx,w/1,2,\u200Ba/^0,3,b/    | UTF-8"
            })
    void readsTablesAsOtherProgramsWriteThem(String text, String encoding) throws IOException {
        CsvTable expected = read("t,x,w\n1,2,a\n0,3,b\n", layout(), "x", "w");
        String written = text.replace('/', '\n')
                .replace('^', '\uFEFF')
                .replace('~', '\u00A0')
                .replace('#', '\u001A');

        CsvTable read = read(written.getBytes(Charset.forName(encoding)), layout(), "x", "w");

        assertThat(columns(read)).isEqualTo(columns(expected));
    }

    @Test
    void saysWhatAFileLooksLikeThatIsNoTable() {
        assertThatThrownBy(() -> read("t,x\n1,2\n0,3\n".getBytes(StandardCharsets.UTF_16LE), layout(), "x"))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageEndingWith(" looks like UTF-16 without a byte order mark; save it as CSV in UTF-8.");
    }

    @Test
    void countsTheLineThatNamesTheDelimiter() {
        assertThatThrownBy(() -> read("sep=;\nt;x\n1;2\n2;3\n", layout(), "x"))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining(" line 4: column t says who is treated");
    }

    @Test
    void callsRowsByTheirIdsAsTheyAreWritten() throws IOException {
        TableLayout layout = new TableLayout(',', "t", Optional.of("k"), Set.of());

        RowIds ids =
                read("k,t,x\n=1+1,1,2\n\" é, x\",0,3\n-7,0,3\n", layout, "x").ids();

        assertThat(IntStream.range(0, 3).mapToObj(ids::of)).containsExactly("=1+1", " é, x", "-7");
    }

    @Test
    void callsRowsWithoutIdsByTheLinesOnWhichTheyStart() throws IOException {
        RowIds ids = read("t,x,w\n1,2,\"two\nlines\"\n0,3,a\n\n0,4,b\n", layout(), "x")
                .ids();

        assertThat(IntStream.range(0, 3).mapToObj(ids::of)).containsExactly("2", "4", "6");
    }

    @Test
    void holdsManyIdsApart() throws IOException {
        TableLayout layout = new TableLayout(',', "t", Optional.of("k"), Set.of());
        StringBuilder text = new StringBuilder("k,t,x\n");
        IntStream.range(0, 20_000)
                .forEach(row -> text.append("id")
                        .append(row)
                        .append(row % 4 == 0 ? ",1," : ",0,")
                        .append(row)
                        .append('\n'));

        RowIds ids = read(text.toString(), layout, "x").ids();

        assertThat(ids.of(0)).isEqualTo("id0");
        assertThat(ids.of(19_999)).isEqualTo("id19999");
        assertThatThrownBy(() -> read(text + "id11111,0,1\n", layout, "x"))
                .hasMessage(
                        file() + " lines 11113 and 20002: column k is the id and holds the same in both; give every row"
                                + " an id of its own, or match without an id.");
    }

    @Test
    void matchesTheSameWhateverTheOrderOfRowsAndColumns() throws IOException {
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            rows.add("r" + row + "," + (row % 3 == 0 ? 1 : 0) + "," + random.nextInt(5) + "," + "abc".charAt(row % 2));
        }
        TableLayout withId = new TableLayout(',', "t", Optional.of("k"), Set.of());
        List<String> expectedById = pairs(read("k,t,x,w\n" + String.join("\n", rows), withId, "x", "w"), rows);
        List<String> expectedByContent = pairs(read("k,t,x,w\n" + String.join("\n", rows), layout(), "x", "w"), rows);

        Collections.shuffle(rows, random);

        assertThat(pairs(read("k,t,x,w\n" + String.join("\n", rows), withId, "x", "w"), rows))
                .isEqualTo(expectedById);
        assertThat(pairs(read("k,t,x,w\n" + String.join("\n", rows), layout(), "x", "w"), rows))
                .isEqualTo(expectedByContent);
        List<String> turned = rows.stream()
                .map(row -> row.split(","))
                .map(cells -> cells[3] + ", " + cells[1] + "," + cells[0] + "," + cells[2])
                .toList();
        assertThat(pairs(read("w,t,k,x\n" + String.join("\n", turned), layout(), "x", "w"), rows))
                .isEqualTo(expectedByContent);
        assertThat(expectedByContent).isNotEqualTo(expectedById);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "''                            |  is empty; it needs a header that names its columns, and rows.",
                "\\n\\n                        |  is empty; it needs a header that names its columns, and rows.",
                "k,t,x\\n                      |  has a header but no rows; there is nothing to match.",
                "k,t,t\\n                      |  line 1: two columns are called t; give each column a name of its own.",
                "k,t,x\\na,1,5\\nb,0\\n        |  line 3: the row has 2 cells where the header has 3; mend the row, and put"
                        + " cells that hold the delimiter in quotes.",
                "k,t,x\\na\\n                  |  line 2: the row has 1 cell where the header has 3; mend the row, and put"
                        + " cells that hold the delimiter in quotes.",
                "k,t,x\\na,yes,5\\n            |  line 2: column t says who is treated and must hold 0 or 1 (or false or"
                        + " true); mend it, or leave the row out.",
                "k,t,x\\na,1,5\\nb,,5\\n       |  line 3: column t says who is treated and must hold 0 or 1 (or false or"
                        + " true); mend it, or leave the row out.",
                "k,t,x\\na,1,5\\n ,0,5\\n      |  line 3: column k is the id and holds nothing; fill it, or match without"
                        + " an id.",
                "k,t,x\\na,1,5\\nNA,0,5\\n     |  line 3: column k is the id and holds nothing; fill it, or match without"
                        + " an id.",
                "k,t,x\\na,1,5\\nb,0,5\\na,0,5 |  lines 2 and 4: column k is the id and holds the same in both; give"
                        + " every row an id of its own, or match without an id.",
                "k,t,x\\na,1,\\nb,0,NA\\n      | : column x holds nothing in any row; leave it out.",
                "k,t,x\\na,1,1\\nb,0,1.1e15\\n |  line 3: column x holds a number beyond 1e15, larger than anything that is"
                        + " measured; mend it, leave the column out, or say that it holds categories.",
                "k,t,x\\na,1,missing\\nb,0,\\n | : column x has empty cells and a category called missing, which would be"
                        + " one; fill the cells or rename the category.",
                "k,t,x\\na,1,5\\nb,0,\"x\\n    |  line 3: in the row that starts here a quote is not closed, or something"
                        + " stands behind the quote that closes a cell; mend the row.",
                "k,t,x\\na,1,\"5\"x\\nb,0,1\\n |  line 2: in the row that starts here a quote is not closed, or something"
                        + " stands behind the quote that closes a cell; mend the row.",
            })
    void refusesATableThatIsNoneWithFileLineAndColumn(String text, String sentence) {
        TableLayout layout = new TableLayout(',', "t", Optional.of("k"), Set.of());

        assertThatThrownBy(() -> read(text.equals("''") ? "" : text.replace("\\n", "\n"), layout, "x"))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage(file() + (sentence.startsWith(":") ? "" : " ") + sentence)
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "u | k | x   |   | FILE has no column u in its header (line 1); check the name, its capitals, and the"
                        + " delimiter, which is taken to be ','.",
                "t | u | x   |   | FILE has no column u in its header (line 1); check the name, its capitals, and the"
                        + " delimiter, which is taken to be ','.",
                "t | k | Z   |   | FILE has no column Z in its header (line 1); check the name, its capitals, and the"
                        + " delimiter, which is taken to be ','.",
                "t | k | t   |   | Column t says who is treated, so it cannot be matched on as well; leave it out there.",
                "t | k | k   |   | Column k is the id, which no two rows share, so it cannot be matched on; leave it out"
                        + " there.",
                "t | t | x   |   | Column t cannot be both the id and the treatment.",
                "t | k | x   | y | Column y is to hold categories, but is not matched on; leave it out of the categories.",
            })
    void refusesColumnsThatAreNotThereOrWouldBeTwoThings(
            String treatment, String id, String on, String categories, String sentence) {
        TableLayout layout =
                new TableLayout(',', treatment, Optional.of(id), categories == null ? Set.of() : Set.of(categories));

        assertThatThrownBy(() -> read("k,t,x,y\na,1,5,5\nb,0,5,5\n", layout, on))
                .isInstanceOf(WrongColumns.class)
                .hasMessage(sentence.replace("FILE", file().toString()));
    }

    @ParameterizedTest
    @CsvSource({"x=b,x", "x=missing,x"})
    void refusesAColumnThatIsCalledLikeACategory(String name, String other) {
        assertThatThrownBy(() -> read("t,x," + name + "\n1,a,1\n0,b,2\n", layout(), other, name))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage(file() + ": column " + name
                        + " is called like a category of column x; rename it, or match on" + " one of the two.");
    }

    @Test
    void namesATabWhereThatIsTheDelimiter() {
        TableLayout layout = new TableLayout('\t', "t", Optional.empty(), Set.of());

        assertThatThrownBy(() -> read("t,x\n1,2\n", layout, "x")).hasMessageEndingWith("is taken to be a tab.");
    }

    @Test
    void saysOnWhichLineBytesAreNoText() throws IOException {
        byte[] latin = "t,x\n1,caf\u00e9\n0,b\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] behind = ("t,x\n" + "1,b\n0,b\n".repeat(9000) + "1,caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);

        for (var entry : Map.of(2, latin, 18_002, behind).entrySet()) {
            Files.write(file(), entry.getValue());
            assertThatThrownBy(() -> CsvTable.read(file(), layout(), exact("x"), rows -> {}))
                    .isInstanceOf(UnreadableTable.class)
                    .hasMessage(file() + " line " + entry.getKey()
                            + ": there are bytes that are no text in UTF-8; save the file as UTF-8.");
        }
    }

    @Test
    void saysThatTheFileChangedWhileItWasRead() throws IOException {
        for (String later : List.of("t,x\n1,2\n", "t,x\n" + "1,3\n".repeat(30_000))) {
            Files.writeString(file(), "t,x\n" + "1,2\n0,2\n".repeat(10_000));
            assertThatThrownBy(() -> CsvTable.read(file(), layout(), exact("x"), rows -> overwrite(rows, later)))
                    .isInstanceOf(UnreadableTable.class)
                    .hasMessage(file() + " changed while it was read; start again once it is complete.");
        }
    }

    @Test
    void remarksOnColumnsThatMayNotBeWhatTheyShould() throws IOException {
        StringBuilder text = new StringBuilder("t;x;y\n1;1;\"3,0\"\n0;n/a;\"3,1\"\n0;-;\"3,2\"\n");
        IntStream.range(0, 60)
                .forEach(row -> text.append("0;2;\"4,").append(row).append("\"\n"));

        assertThat(read(text.toString(), new TableLayout(';', "t", Optional.empty(), Set.of()), "x", "y")
                        .remarks())
                .containsExactly(
                        "Column x is read as categories: line 3 is the first of 2 lines in which it holds no number, while it"
                                + " does in 61.",
                        "Column y is read as 63 categories; if it holds numbers, write them with a decimal point.");
    }

    private void overwrite(long rows, String later) {
        if (rows == 20_000) {
            try {
                Files.writeString(file(), later);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private CsvTable read(String text, TableLayout layout, String... on) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), layout, on);
    }

    private CsvTable read(byte[] bytes, TableLayout layout, String... on) throws IOException {
        Files.write(file(), bytes);
        return CsvTable.read(file(), layout, exact(on), rows -> {});
    }

    private Path file() {
        return folder.resolve("table.csv");
    }

    private static TableLayout layout() {
        return new TableLayout(',', "t", Optional.empty(), Set.of());
    }

    private static Specification exact(String... on) {
        return Specification.of(Map.of("method", "exact", "on", List.of(on)));
    }

    private static List<String> columns(CsvTable read) {
        return read.table().covariates().stream().map(CsvTableTest::described).toList();
    }

    private static String described(Covariate covariate) {
        StringBuilder text = new StringBuilder();
        if (covariate instanceof Covariate.Numbers numbers) {
            text.append("numbers");
            for (double value : numbers.values()) {
                text.append(' ').append(value);
            }
            return text.toString();
        }
        Covariate.Categories categories = (Covariate.Categories) covariate;
        text.append("categories ").append(categories.levels());
        for (int code : categories.codes()) {
            text.append(' ').append(code);
        }
        return text.toString();
    }

    /** Who is matched with whom, by the names that rows have in the list. */
    private static List<String> pairs(CsvTable read, List<String> rows) {
        Matching matching = Matcher.match(
                read.table(), Specification.of(Map.of("on", List.of("x", "w"), "distance", "propensity_logit")));
        return matching.members().stream()
                .map(member -> member.set() + " " + rows.get(member.row()))
                .toList();
    }
}
