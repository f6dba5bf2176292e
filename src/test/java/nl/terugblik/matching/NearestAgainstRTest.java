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

    /** What MatchIt was given, what it was asked, and what it answered. */
    private record Answered(
            Map<String, GivenRows> rows,
            Map<String, GivenRows> options,
            Map<String, GivenRows> pairs,
            Map<String, GivenRows> weights) {

        static Answered of(String prefix) {
            return new Answered(
                    GivenRows.cases(prefix + ".csv"),
                    GivenRows.cases(prefix + "-options.csv"),
                    GivenRows.cases(prefix + "-pairs.csv"),
                    GivenRows.cases(prefix + "-weights.csv"));
        }

        void compare(String name) {
            GivenRows taken = Objects.requireNonNull(pairs.get(name));
            double[] weighs = Objects.requireNonNull(weights.get(name)).numbers("weight");
            GivenRows.Matched matched = Objects.requireNonNull(rows.get(name))
                    .match(NearestAgainstRTest.options(Objects.requireNonNull(options.get(name))));
            Map<String, Collection<String>> sets = new LinkedHashMap<>();
            for (int i = 0; i < taken.cells().size(); i++) {
                sets.computeIfAbsent(taken.column("treated").get(i), id -> new TreeSet<>(Set.of(id)))
                        .add(taken.column("control").get(i));
            }
            assertThat(new HashSet<>(matched.sets())).isEqualTo(new HashSet<>(sets.values()));
            assertThat(matched.sets()).hasSameSizeAs(sets.values());
            assertThat(matched.weights()).containsExactly(weighs, within(1e-9));
        }
    }

    private static final Answered NEAREST = Answered.of("nearest");
    private static final Answered CLOSEST = Answered.of("closest");

    static Set<String> nearest() {
        return NEAREST.rows().keySet();
    }

    static Set<String> closest() {
        return CLOSEST.rows().keySet();
    }

    @ParameterizedTest
    @MethodSource("nearest")
    void pairsTheSameRowsWithTheSameWeights(String name) {
        NEAREST.compare(name);
    }

    @ParameterizedTest
    @MethodSource("closest")
    void pairsTheSameRowsWhereTheClosestGoesFirst(String name) {
        CLOSEST.compare(name);
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
