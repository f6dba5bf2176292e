package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves pairs and weights of nearest matching against MatchIt, on tables without ties. */
class NearestAgainstRTest {

    private static final Map<String, GivenRows> ROWS = GivenRows.cases("nearest.csv");
    private static final Map<String, GivenRows> OPTIONS = GivenRows.cases("nearest-options.csv");
    private static final Map<String, GivenRows> PAIRS = GivenRows.cases("nearest-pairs.csv");
    private static final Map<String, GivenRows> WEIGHTS = GivenRows.cases("nearest-weights.csv");

    static Set<String> cases() {
        return ROWS.keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pairsTheSameRowsWithTheSameWeights(String name) {
        GivenRows asked = Objects.requireNonNull(OPTIONS.get(name));
        GivenRows pairs = Objects.requireNonNull(PAIRS.get(name));
        GivenRows weights = Objects.requireNonNull(WEIGHTS.get(name));
        GivenRows.Matched matched = Objects.requireNonNull(ROWS.get(name)).match(options(asked));
        Map<String, Collection<String>> sets = new LinkedHashMap<>();
        for (int i = 0; i < pairs.cells().size(); i++) {
            String treated = pairs.column("treated").get(i);
            sets.computeIfAbsent(treated, id -> new TreeSet<>(Set.of(id)))
                    .add(pairs.column("control").get(i));
        }
        assertThat(new HashSet<>(matched.sets())).isEqualTo(new HashSet<>(sets.values()));
        assertThat(matched.sets()).hasSameSizeAs(sets.values());
        assertThat(matched.weights()).containsExactly(weights.numbers("weight"), within(1e-9));
    }

    private static Map<String, Object> options(GivenRows asked) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("on", List.of("age", "income"));
        options.put("distance", asked.column("distance").get(0));
        options.put("order", asked.column("order").get(0));
        options.put("ratio", (int) asked.numbers("ratio")[0]);
        options.put("replace", asked.column("replace").get(0).equals("TRUE"));
        switch (asked.column("also").get(0)) {
            case "exact" -> options.put("exact", List.of("region"));
            case "anti_exact" -> options.put("anti_exact", List.of("region"));
            case "caliper" -> options.put("caliper", 0.2);
            case "calipers" -> {
                options.put("calipers", Map.of("age", 5));
                options.put("caliper_unit", "raw");
            }
            default -> assertThat(asked.column("also")).containsExactly("nothing");
        }
        return options;
    }
}
