package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+31",
                "-5",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=",
                " =1",
                "\u00a0=1",
                "\u3000+1",
                "\u200b=1",
                "\ufeff@x",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff20x",
                " \uff1d1",
                "\u22121",
                "\u2028=",
                "\u0000x",
                "\u007f",
                "'",
                "'=1",
                "''",
                "'s avonds"
            })
    void getsAnApostropheWhereASpreadsheetCouldRunItAndGivesItBack(String cell) {
        assertThat(PlainCell.of(cell)).isEqualTo("'" + cell);
        assertThat(PlainCell.back(PlainCell.of(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "2013-01-01", "  ", "a'b", " a-b", "\ud83d\ude00=1"})
    void staysAsItIsOtherwise(String cell) {
        assertThat(PlainCell.of(cell)).isEqualTo(cell);
        assertThat(PlainCell.back(cell)).isEqualTo(cell);
    }
}
