package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.Sets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the weights of sets of any size against MatchIt. */
class WeightsAgainstRTest {

    private static final Map<String, GivenRows> CASES = GivenRows.cases("weights.csv");

    static Set<String> cases() {
        return CASES.keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void weighsSetsOfAnySize(String name) {
        GivenRows rows = Objects.requireNonNull(CASES.get(name));
        MatchingTable table = rows.table(0);
        Problem problem = new Problem(table, Specification.of(Map.of("method", "exact", "on", List.of("set"))));
        Sets sets = new Sets();
        Map<String, Integer> numbers = new HashMap<>();
        for (int row = 0; row < problem.size(); row++) {
            String set = rows.column("set").get(problem.place(row));
            if (numbers.containsKey(set)) {
                sets.add(Objects.requireNonNull(numbers.get(set)), row);
            } else if (!set.equals("none")) {
                numbers.put(set, sets.begin(row));
            }
        }
        assertThat(new GivenRows.Matched(rows, Matching.of(table, problem, sets)).weights())
                .containsExactly(rows.numbers("weight"), within(1e-12));
    }
}
