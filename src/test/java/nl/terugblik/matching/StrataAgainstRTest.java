package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves sets and weights of exact matching, coarsened exact matching and subclassification against MatchIt. */
class StrataAgainstRTest {

    private static final Map<String, GivenRows> EXACT = GivenRows.cases("exact.csv");
    private static final Map<String, GivenRows> EXACT_EXPECTED = GivenRows.cases("exact-expected.csv");
    private static final Map<String, GivenRows> CEM = GivenRows.cases("cem.csv");
    private static final Map<String, GivenRows> CEM_BINS = GivenRows.cases("cem-bins.csv");
    private static final Map<String, GivenRows> CEM_EXPECTED = GivenRows.cases("cem-expected.csv");
    private static final Map<String, GivenRows> SUBCLASS = GivenRows.cases("subclass.csv");
    private static final Map<String, GivenRows> SUBCLASS_EXPECTED = GivenRows.cases("subclass-expected.csv");

    static Set<String> exact() {
        return EXACT.keySet();
    }

    static Set<String> cem() {
        return CEM.keySet();
    }

    static Set<String> subclass() {
        return SUBCLASS.keySet();
    }

    @ParameterizedTest
    @MethodSource("exact")
    void makesTheSetsOfExactMatching(String name) {
        agrees(
                of(EXACT, name),
                of(EXACT_EXPECTED, name),
                Map.of("method", "exact", "on", List.of("age", "flag", "region")));
    }

    @ParameterizedTest
    @MethodSource("cem")
    void putsNumbersIntoTheSameBins(String name) {
        GivenRows bins = of(CEM_BINS, name);
        Map<String, Double> cutpoints = new LinkedHashMap<>();
        for (int i = 0; i < bins.cells().size(); i++) {
            if (bins.numbers("bins")[i] > 0) {
                cutpoints.put(bins.column("column").get(i), bins.numbers("bins")[i]);
            }
        }
        agrees(
                of(CEM, name),
                of(CEM_EXPECTED, name),
                Map.of("method", "cem", "on", bins.column("column"), "cutpoints", cutpoints));
    }

    @ParameterizedTest
    @MethodSource("subclass")
    void cutsTheSameSubclassesAndFillsThemAlike(String name) {
        GivenRows rows = of(SUBCLASS, name);
        Map<String, Object> options = Map.of(
                "method",
                "subclass",
                "distance",
                "propensity_logit",
                "on",
                List.of("age", "visits"),
                "subclasses",
                rows.numbers("asked")[0]);
        agrees(rows, of(SUBCLASS_EXPECTED, name), options);
    }

    private static GivenRows of(Map<String, GivenRows> cases, String name) {
        return Objects.requireNonNull(cases.get(name));
    }

    private static void agrees(GivenRows rows, GivenRows expected, Map<String, ?> options) {
        GivenRows.Matched matched = rows.match(options);
        assertThat(new HashSet<>(matched.sets())).isEqualTo(sets(expected));
        double[] weights = expected.numbers("weight");
        assertThat(matched.weights()).containsExactly(weights, within(1e-12));
        GivenRows.Matched shuffled = rows.shuffled(new Random(1)).match(options);
        assertThat(shuffled.sets()).isEqualTo(matched.sets());
    }

    private static Set<Collection<String>> sets(GivenRows expected) {
        Map<String, Collection<String>> sets = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>(expected.column("id"));
        for (int row = 0; row < ids.size(); row++) {
            sets.computeIfAbsent(expected.column("set").get(row), set -> new TreeSet<>())
                    .add(ids.get(row));
        }
        sets.remove("none");
        return new HashSet<>(sets.values());
    }
}
