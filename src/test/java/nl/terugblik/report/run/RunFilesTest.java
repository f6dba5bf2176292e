package nl.terugblik.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFilesTest {

    @TempDir
    private Path run = Path.of("");

    @Test
    void rowsPassAndMayBeKept() throws IOException {
        write("name,count\n\"one, \"\"two\"\"\",1\nthree,\n");
        List<String> passed = new ArrayList<>();
        files().eachRow(
                        "t.csv",
                        row -> passed.add(row.text("name") + "|" + row.number("count") + "|" + row.text("other")
                                + row.numberOrZero(1)));
        assertThat(passed).containsExactly("one, \"two\"|OptionalDouble[1.0]|1.0", "three|OptionalDouble.empty|0.0");
        List<Row> kept = files().table("t.csv");
        assertThat(kept).extracting(row -> row.text("name")).containsExactly("one, \"two\"", "three");
    }

    @Test
    void anEmptyFileHasNoRows() throws IOException {
        write("");
        assertThat(files().table("t.csv")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'a,b;1;'       | has too few or too many cells (row 2). Carry out the study again.
            'a,b;1,2,3;'   | has too few or too many cells (row 2). Carry out the study again.
            'a,b;1,2;3,'   | is cut short (row 3). Carry out the study again.
            'a,b;1,x"y";'  | has a quote where none belongs (row 2). Carry out the study again.
            """)
    void aSpoiltTableIsToldByItsRow(String text, String sentence) throws IOException {
        write(text.replace(';', '\n'));
        assertThatThrownBy(() -> files().table("t.csv"))
                .isInstanceOf(UnreadableRun.class)
                .hasMessage("The file t.csv of the run " + sentence);
    }

    @Test
    void aCellThatHoldsNoNumberIsToldByItsColumnAndNotItsContent() throws IOException {
        write("a\n4711x\n");
        assertThatThrownBy(() -> files().eachRow("t.csv", row -> row.number("a")))
                .isInstanceOf(UnreadableRun.class)
                .hasMessage("The column a of t.csv holds something that is no number.");
    }

    private void write(String text) throws IOException {
        Files.writeString(run.resolve("t.csv"), text);
    }

    private RunFiles files() {
        return new RunFiles(run);
    }
}
