package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "f1|f1",
                "F 1|F 1",
                " f1  |f1",
                "\u00A0f1\u202F|f1",
                "f\u00A01|f 1",
                "f\u00AD1|f1",
                "f\u200B1\u200D|f1",
                "\uFEFFf1|f1",
                "Zoe\u0308|Zo\u00EB",
                "Zo\u00EB|Zo\u00EB",
                "e\u200B\u0301|\u00E9",
                "\u212B|\u00C5",
                "\u00B2|\u00B2",
                "\uFF11|\uFF11",
                "f1\t|f1\t",
                " \t f1|\t f1",
                "\u0000|\u0000",
                "\uFFFF|\uFFFF",
                "' \u00A0\u200B'|''"
            })
    void isTheOneFormOfACell(String cell, String form) {
        assertThat(CellText.of(cell)).isEqualTo(form);
    }

    /** Numbers that registers hold already must keep their pseudonyms. */
    @Test
    void leavesAsciiAloneButForBlanksAtItsEnds() {
        Random random = new Random(14);
        for (int i = 0; i < 10_000; i++) {
            String cell = random.ints(random.nextInt(12), 0, 128)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(CellText.of(cell)).isEqualTo(cell.replaceAll("^ +| +\\z", ""));
        }
    }

    @Test
    void isTheSameOfWhatHasItAlready() {
        Random random = new Random(15);
        for (int i = 0; i < 100_000; i++) {
            String cell = random.ints(1 + random.nextInt(6), 0, 0x3100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String form = CellText.of(cell);
            assertThat(CellText.of(form)).isEqualTo(form);
            assertThat(!CellText.isPlain(cell) || form.equals(cell)).isTrue();
        }
    }
}
