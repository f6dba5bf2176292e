package nl.terugblik.dataset.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    @Test
    void quotesOnlyTextThatNeedsIt() {
        Row row = new Row();
        row.text("IAG")
                .text("a,b")
                .text("say \"no\"")
                .text(" edge")
                .empty()
                .number(0.5)
                .yes(true)
                .end();

        assertThat(text(row)).isEqualTo("IAG,\"a,b\",\"say \"\"no\"\"\",\" edge\",,0.5,1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a,b", "\"", "line\nbreak", "carriage\rreturn", " space ", "hulp é", "#x"})
    void isReadBackAsItWas(String care) throws IOException {
        Row row = new Row();
        row.code("before").text(care).code("after").end();

        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text(row)))) {
            assertThat(parser.getRecords().get(0).toList()).isEqualTo(List.of("before", care, "after"));
        }
    }

    @Test
    void growsWithWhatIsWritten() {
        Row row = new Row();
        String long1 = "x".repeat(300_000);
        row.text(long1).text("y").end();

        assertThat(text(row)).isEqualTo(long1 + ",y\n");
    }

    private static String text(Row row) {
        return new String(row.take(), StandardCharsets.UTF_8);
    }
}
