package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvBytesTest {

    @TempDir
    private Path folder = Path.of("");

    /** In the tables r is a carriage return, n a line feed, q a quote. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a,bn1,2n        | a b / 1 2
            a,brn1,2rn      | a b / 1 2
            a,bn,n          | a b / _ _
            a,brn1,rn       | a b / 1 _
            a,bnq1,2q,3n    | a b / 1,2 3
            a,bnqqq1q,3n    | a b / q1 3
            a,bn            | a b
            """)
    void readsWhatOurWritersWrite(String file, String cells) throws IOException {
        assertThat(String.join(" / ", rows(file)).replace('"', 'q')).isEqualTo(cells);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ''              | 1: has no header
            a,bn1n          | 2: has too few or too many cells
            a,bn1,2,3n      | 2: has too few or too many cells
            a,bn1,2         | 2: is cut short
            a,bnx1q2q,3n    | 2: has a quote where none belongs
            """)
    void refusesAllElse(String file, String fault) {
        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(fault);
    }

    @Test
    void readsRowsThatAreLongerThanWhatIsReadAtATime() throws IOException {
        String cell = "x".repeat(100_000);
        assertThat(rows("anbn" + cell + "n1n")).containsExactly("a", "b", cell, "1");
    }

    @Test
    void aTextThatRepeatsIsReadOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "a,b\nsame,1\nsame,2\nsam,2\nsame,2\n");
        try (CsvBytes bytes = CsvBytes.open(file, (line, fault) -> new IllegalStateException(fault))) {
            bytes.next();
            String first = bytes.text(0);
            bytes.next();
            assertThat(bytes.text(0)).isSameAs(first).isEqualTo("same");
            assertThat(bytes.text(1)).isEqualTo("2");
            bytes.next();
            assertThat(bytes.text(0)).isEqualTo("sam");
            bytes.next();
            assertThat(bytes.text(0)).isEqualTo("same");
        }
    }

    @Test
    void codesOfWhicheverColumnAreReadAsTheyStandThoughManyShareAPlace() throws IOException {
        // "Aa" and "BB" have one hash, as has every text that is made of these
        List<String> codes = IntStream.range(0, 1 << 10)
                .mapToObj(bits -> IntStream.range(0, 10)
                        .mapToObj(bit -> (bits >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .toList();
        StringBuilder text = new StringBuilder("one,other\n");
        for (int i = 0; i < codes.size(); i++) {
            text.append(codes.get(i))
                    .append(',')
                    .append(codes.get(i * 7 % 1024))
                    .append(i % 97)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        try (CsvBytes bytes = CsvBytes.open(file, (line, fault) -> new IllegalStateException(fault))) {
            for (int i = 0; i < codes.size(); i++) {
                assertThat(bytes.next()).isTrue();
                assertThat(bytes.text(0)).isEqualTo(codes.get(i));
                assertThat(bytes.text(1)).isEqualTo(codes.get(i * 7 % 1024) + i % 97);
            }
        }
    }

    private List<String> rows(String text) throws IOException {
        Path file = Files.writeString(
                folder.resolve("rows.csv"),
                text.replace('q', '"').replace('r', '\r').replace('n', '\n'));
        List<String> rows = new ArrayList<>();
        try (CsvBytes bytes = CsvBytes.open(file, (line, fault) -> new IllegalStateException(line + ": " + fault))) {
            rows.add(String.join(" ", bytes.header()));
            while (bytes.next()) {
                rows.add(String.join(
                        " ",
                        IntStream.range(0, bytes.header().size())
                                .mapToObj(cell -> bytes.isEmpty(cell) ? "_" : bytes.text(cell))
                                .toList()));
            }
        }
        return rows;
    }
}
