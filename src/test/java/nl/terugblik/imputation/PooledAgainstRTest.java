package nl.terugblik.imputation;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import nl.terugblik.statistics.FromR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves Rubin's rules against R's {@code mice::pool.scalar}. */
class PooledAgainstRTest {

    private static final FromR.Cases INPUTS = FromR.cases("/nl/terugblik/imputation/pools.csv");
    private static final FromR.Cases EXPECTED = FromR.cases("/nl/terugblik/imputation/pools-expected.csv");

    static Set<String> cases() {
        return EXPECTED.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        List<FromR.Row> rows = INPUTS.of(name);
        Pooled pooled = Pooled.of(
                FromR.column(rows, row -> row.number("estimate")), FromR.column(rows, row -> row.number("error")), (int)
                        rows.get(0).number("df"));
        FromR.agrees(EXPECTED.of(name), row -> switch (row.text("quantity")) {
            case "estimate" -> pooled.estimate();
            case "error" -> pooled.standardError();
            case "df" -> pooled.df();
            case "p" -> pooled.p();
            case "low" -> pooled.interval().low();
            case "fmi" -> pooled.missingInformation();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @Test
    void oneEstimateCannotBePooled() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pooled.of(new double[] {1}, new double[] {1}, 10));
    }
}
