package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.terugblik.matching.problem.Measure;
import nl.terugblik.matching.problem.Measures;
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
        List<String> distances = expected.column("distance");
        List<String> ones = expected.column("treated");
        List<String> others = expected.column("control");
        Map<String, Measure> measures = distances.stream()
                .distinct()
                .collect(Collectors.toMap(
                        distance -> distance,
                        distance -> Measures.of(Ids.find(Distance.class, "distance", distance), covariates, treated)));
        double[] values = expected.numbers("value");
        for (int i = 0; i < values.length; i++) {
            Measure measure = Objects.requireNonNull(measures.get(distances.get(i)));
            int one = ids.indexOf(ones.get(i));
            int other = ids.indexOf(others.get(i));
            // MatchIt's inverse of a badly scaled covariance loses some digits, which ours does in other places.
            assertThat(measure.between(one, other))
                    .as("%s between %s and %s", distances.get(i), ones.get(i), others.get(i))
                    .isCloseTo(values[i], within(1e-10 + 1e-9 * values[i]));
            assertThat(measure.between(other, one)).isEqualTo(measure.between(one, other));
        }
    }
}
