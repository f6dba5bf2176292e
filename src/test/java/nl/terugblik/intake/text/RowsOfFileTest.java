package nl.terugblik.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a row are those between the row before it and the row after it, as the table reader tells rows apart. */
class RowsOfFileTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void findsEveryRowThatTheTableReaderFinds(String lineEnd) throws IOException {
        List<String> rows = Stream.concat(
                        Stream.of("plan_id,text"), IntStream.range(0, 500).mapToObj(i -> switch (i % 7) {
                            case 0 -> "p" + i + ",\"two" + lineEnd + "lines, and a \"\"quote\"\"\"";
                            case 1 -> "p" + i + ",\"torn\"behind";
                            case 2 -> "p" + i + ",a \"plain\" quote";
                            case 3 -> "\"p" + i + "\",\"\"";
                            default -> "p" + i + ",é";
                        }))
                .toList();
        Path file = Files.writeString(
                folder.resolve("plans.csv"),
                rows.stream().collect(Collectors.joining(lineEnd + (lineEnd.equals("\r") ? "" : lineEnd))));
        RowsOfFile found = RowsOfFile.of(file);

        assertThat(text(RowsOfFile.header(file))).isEqualTo("plan_id,text");
        try (TableReader reader = TableReader.open(file)) {
            int next = 1;
            for (Optional<Page> page = reader.next(64); page.isPresent(); page = reader.next(64)) {
                for (int row = 0; row < page.get().rows(); row++) {
                    int line = page.get().line(row);
                    byte[] bytes = found.rows(List.of(line)).get(line);
                    assertThat(bytes == null ? "" : text(bytes)).isEqualTo(rows.get(next));
                    assertThat(TableReader.cells(bytes == null ? new byte[0] : bytes))
                            .isEqualTo(cells(page.get(), row));
                    next++;
                }
            }
            assertThat(next).isEqualTo(rows.size());
        }
    }

    @Test
    void leavesOutTheByteOrderMark() throws IOException {
        Path file = Files.writeString(folder.resolve("plans.csv"), "\uFEFF\"plan_id\",text\np1,a\n");

        assertThat(text(RowsOfFile.header(file))).isEqualTo("\"plan_id\",text");
        assertThat(RowsOfFile.of(file).rows(List.of(2))).containsOnlyKeys(2);
    }

    @Test
    void findsTheHeaderBehindEmptyLines() throws IOException {
        Path file = Files.writeString(folder.resolve("plans.csv"), "\n\r\nplan_id,text\r\np1,a\r\n");

        assertThat(text(RowsOfFile.header(file))).isEqualTo("plan_id,text");
        assertThat(text(RowsOfFile.of(file).rows(List.of(4)).getOrDefault(4, new byte[0])))
                .isEqualTo("p1,a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void findsRowsOfAnyEncodingAndGivesThemInUtf8(String encoding) throws IOException {
        String lines = IntStream.range(2, 200)
                .mapToObj(line -> line % 50 == 0 ? "\uFEFF\"p" + line + "\",\"é\"" : "p" + line + ",é")
                .collect(Collectors.joining("\r\n"));
        byte[] bytes = ("\uFEFFplan_id,text\r\n" + lines + "\r\n").getBytes(Charset.forName(encoding));
        RowsOfFile found = RowsOfFile.of(Files.write(folder.resolve("plans.csv"), bytes));

        assertThat(text(RowsOfFile.header(folder.resolve("plans.csv")))).isEqualTo("plan_id,text");
        for (int line : List.of(2, 64, 65, 100, 128, 129, 199)) {
            assertThat(TableReader.cells(found.rows(List.of(line)).getOrDefault(line, new byte[0])))
                    .containsExactly("p" + line, "é");
        }
    }

    @Test
    void givesRowsOfAFileThatNamesItsDelimiterWithCommas() throws IOException {
        Path file = Files.writeString(folder.resolve("plans.csv"), "sep=;\r\nplan_id;text\r\np1;\"a, b\"\r\n");

        assertThat(text(RowsOfFile.header(file))).isEqualTo("plan_id,text");
        assertThat(text(RowsOfFile.of(file).rows(List.of(3)).getOrDefault(3, new byte[0])))
                .isEqualTo("p1,\"a, b\"");
    }

    @Test
    void keepsBytesThatAreNoText() throws IOException {
        byte[] latin = "plan_id,text\np1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        RowsOfFile found = RowsOfFile.of(Files.write(folder.resolve("plans.csv"), latin));

        assertThat(found.rows(List.of(2)).get(2)).endsWith(0xE9);
    }

    @Test
    void takesTheRowThatTheFileBreaksOffIn() throws IOException {
        RowsOfFile found = RowsOfFile.of(Files.writeString(folder.resolve("plans.csv"), "plan_id,text\np1,\"cut sh"));

        assertThat(text(found.rows(List.of(2)).getOrDefault(2, new byte[0]))).isEqualTo("p1,\"cut sh");
    }

    private static List<String> cells(Page page, int row) {
        return IntStream.range(0, page.cells(row))
                .mapToObj(cell -> page.cell(row, cell).toString())
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
