package nl.terugblik.statistics.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.moderation.Moderation;
import org.junit.jupiter.api.Test;

/** Proves on some two hundred small tables that a logistic fit is refused exactly where linear programs find no maximum. */
class SeparationAgainstRTest {

    private static final FromR.Cases TABLES = FromR.cases("separation.csv");
    private static final FromR.Cases EXPECTED = FromR.cases("separation-expected.csv");

    @Test
    void isFoundWhereLinearProgramsFindIt() {
        assertThat(EXPECTED.names())
                .allSatisfy(name -> assertThat(verdict(TABLES.of(name)))
                        .isEqualTo(EXPECTED.of(name).get(0).text("quantity")));
    }

    private static String verdict(List<FromR.Row> rows) {
        Term a = Term.number("a", FromR.column(rows, row -> row.number("a")));
        Term b = Term.number("b", FromR.column(rows, row -> row.number("b")));
        return Moderation.logistic(FromR.column(rows, row -> row.number("y")), a, b)
                .reason()
                .map(reason -> reason.code().name())
                .orElse("FOUND");
    }
}
