package nl.terugblik.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.9Z");
    private static final Acting ANNA = new Acting("steward:anna", "host7 cli 0.1.0");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a \"quoted\" word",
                "back\\slash",
                "line\nfeed\ttab",
                "é ü \ud83d\ude00",
                "",
                "\u0001\u001f\u007f"
            })
    void isReadAsItWasWritten(String text) {
        Entry entry = new Entry(12, NOON, ANNA, new Act("study.ended", text, "done", Map.of("words", text, "n", 3L)));
        assertThat(Entry.of(entry.line())).isEqualTo(entry);
        assertThat(entry.line().chars()).noneMatch(letter -> letter < ' ');
    }

    @Test
    void writesNoHalfLetter() {
        String line = new Entry(1, NOON, ANNA, new Act("study.ended", "a\ud83d", "\ude00b")).line();
        assertThat(line).contains("\"a\ufffd\"", "\"\ufffdb\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"n\":1}",
                "{\"n\":1,\"at\":\"2026-01-02T12:00:00Z\",\"actor\":\"a\",\"origin\":\"o\",\"action\":\"a\",\"object\":\"o\",\"outcome\":\"d\",\"detail\":{} }",
                "{\"n\":1,\"at\":\"2026-01-02T12:00:00Z\",\"actor\":\"a\",\"origin\":\"o\",\"action\":\"a\",\"object\":\"o\",\"outcome\":\"d\",\"detail\":{\"x\":1.5}}",
                "{\"n\":1,\"at\":\"yesterday\",\"actor\":\"a\",\"origin\":\"o\",\"action\":\"a\",\"object\":\"o\",\"outcome\":\"d\",\"detail\":{}}",
                "{\"at\":\"2026-01-02T12:00:00Z\",\"n\":1,\"actor\":\"a\",\"origin\":\"o\",\"action\":\"a\",\"object\":\"o\",\"outcome\":\"d\",\"detail\":{}}"
            })
    void isNothingElse(String line) {
        assertThatThrownBy(() -> Entry.of(line)).isInstanceOf(NotAnEntry.class);
    }

    @Test
    void holdsTextsAndWholeNumbersOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Act("a", "b", "c", Map.of("x", 1.5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Act("No Action", "b", "c"));
    }

    @ParameterizedTest
    @CsvSource({
        "anna, true",
        "steward:anna, true",
        "Zoë van Dam, true",
        "'', false",
        "' x', false",
        "a\"b, false",
        "a/b, false"
    })
    void takesNamesOfPeople(String name, boolean isName) {
        assertThat(Acting.isName(name)).isEqualTo(isName);
    }

    @Test
    void leavesOutOfTheSystemsNameWhatIsNone() {
        assertThat(Acting.atCommandLine("DOMAIN\\anna\n", "1.0").actor()).isEqualTo("DOMAINanna");
        assertThat(Acting.atCommandLine("\\\\", "1.0").actor()).isEqualTo("unknown");
        assertThat(Acting.atCommandLine("anna", "1.0").origin())
                .endsWith(" cli 1.0")
                .doesNotStartWith(" ");
    }
}
