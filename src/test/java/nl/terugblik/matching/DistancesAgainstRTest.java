package nl.terugblik.matching;

import nl.terugblik.matching.problem.Measure;
import nl.terugblik.matching.problem.Measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the distances between covariates against MatchIt's. */
class DistancesAgainstRTest {

    private static final Map<String, GivenRows> ROWS = GivenRows.cases("distances.csv");
    private static final Map<String, GivenRows> COLUMNS = GivenRows.cases("distances-columns.csv");
    private static final Map<String, GivenRows> EXPECTED = GivenRows.cases("distances-expected.csv");

    static Set<String> cases() {
        return ROWS.keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesOnDistances(String name) {
        GivenRows rows = Objects.requireNonNull(ROWS.get(name));
        GivenRows expected = Objects.requireNonNull(EXPECTED.get(name));
        MatchingTable table = rows.table(1);
        boolean[] treated = new boolean[table.rows()];
        for (int row = 0; row < treated.length; row++) {
            treated[row] = table.isTreated(row);
        }
        List<Covariate> covariates = Objects.requireNonNull(COLUMNS.get(name)).column("column").stream()
                .map(table::covariate)
                .toList();
        List<String> ids = rows.column("id");
        double[] values = expected.numbers("value");
        for (int i = 0; i < values.length; i++) {
            Distance distance = Ids.find(
                    Distance.class, "distance", expected.column("distance").get(i));
            Measure measure = Measures.of(distance, covariates, treated);
            int one = ids.indexOf(expected.column("treated").get(i));
            int other = ids.indexOf(expected.column("control").get(i));
            // MatchIt's inverse of a badly scaled covariance loses some digits, which ours does in other places.
            assertThat(measure.between(one, other))
                    .as("%s between %s and %s", distance, ids.get(one), ids.get(other))
                    .isCloseTo(values[i], within(1e-10 + 1e-9 * values[i]));
            assertThat(measure.between(other, one)).isEqualTo(measure.between(one, other));
        }
    }
}
