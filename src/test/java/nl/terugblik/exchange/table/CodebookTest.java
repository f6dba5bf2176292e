package nl.terugblik.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodebookTest {

    private static final String TEXT = """
            {
              "study": "s", "title": {"nl": "Titel", "en": "Title"}, "instrument": "i", "extracted_on": "2014-09-01",
              "variables": [
                {"name": "risk", "kind": "category", "rule": {"nl": "Regel.", "en": "Rule."}, "values": [{"value": 0, "label": {"nl": "laag", "en": "low"}}]}
              ],
              "trajectories": [],
              "files": [
                {
                  "file": "coded.csv", "label": {"nl": "Rij", "en": "Row"}, "key": ["family"],
                  "columns": [
                    {"name": "family", "label": {"nl": "gezin", "en": "family"}, "kind": "pseudonym"},
                    {"name": "risk", "label": {"nl": "Risico", "en": "Risk"}}
                  ]
                },
                {
                  "file": "missing.csv", "label": {"nl": "Rij", "en": "Row"}, "key": ["family", "variable"],
                  "columns": [
                    {"name": "reason", "label": {"nl": "reden", "en": "reason"}, "kind": "code",
                     "values": [{"value": "not_recorded", "label": {"nl": "onbekend", "en": "unknown"}}]}
                  ]
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    @Test
    void tellsATablesVariablesFromTheInstrumentAndFromItsColumns() throws IOException {
        Codebook codebook = read(TEXT);
        Table coded = codebook.table("coded").orElseThrow();

        assertThat(codebook.extractedOn()).isEqualTo(LocalDate.of(2014, 9, 1));
        assertThat(coded.key()).containsExactly("family");
        assertThat(coded.reasons()).contains(folder.resolve("missing.csv"));
        assertThat(coded.variables())
                .containsExactly(
                        new Variable(
                                "family",
                                new Words("gezin", "family"),
                                Kind.PSEUDONYM,
                                List.of(),
                                false,
                                Optional.empty()),
                        new Variable(
                                "risk",
                                new Words("Risico", "Risk"),
                                Kind.CATEGORY,
                                List.of(new Variable.Meaning("0", new Words("laag", "low"))),
                                true,
                                Optional.of(new Words("Regel.", "Rule."))));
    }

    @Test
    void callsAReasonByItsLabelOrElseByItsName() throws IOException {
        Table coded = read(TEXT).table("coded").orElseThrow();

        assertThat(coded.label(Reason.NOT_RECORDED)).isEqualTo(new Words("onbekend", "unknown"));
        assertThat(coded.label(Reason.NOT_APPLICABLE).in(Language.NL)).isEqualTo("not_applicable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"study\": \"s\",", "\"extracted_on\": \"2014-09-01\",", "\"kind\": \"pseudonym\"", "{"})
    void saysWhatItLacks(String part) {
        String without = TEXT.replaceFirst(java.util.regex.Pattern.quote(part), part.equals("{") ? "" : "\"x\": 0,")
                .replace("0,}", "0}");

        assertThatThrownBy(() -> read(without))
                .isInstanceOf(SpoiltDataset.class)
                .hasMessageStartingWith("dataset/codebook.json ");
    }

    private Codebook read(String text) throws IOException {
        Files.writeString(folder.resolve("codebook.json"), text);
        return Codebook.read(folder);
    }
}
