package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "="})
    void getsAnApostropheWhereASpreadsheetCouldRunIt(String cell) {
        assertThat(PlainCell.of(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "2013-01-01", " =1", "'=1"})
    void staysAsItIsOtherwise(String cell) {
        assertThat(PlainCell.of(cell)).isEqualTo(cell);
    }
}
