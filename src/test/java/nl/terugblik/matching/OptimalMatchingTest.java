package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.terugblik.matching.optimal.OptimalMatching;
import nl.terugblik.matching.optimal.Room;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.Stratum;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves that optimal matching pairs as many as can be, spreads them, and has the least total distance. */
class OptimalMatchingTest {

    private static final Offset<Double> ROUNDING = within(1e-9);

    @Test
    void hasTheLeastTotalOfAllWaysToPair() {
        Random random = new Random(1);
        for (int i = 0; i < 1500; i++) {
            Measured measured = Measured.of(
                    InventedRows.of(random, 1 + random.nextInt(4), 1 + random.nextInt(5), random.nextInt(3) * 3),
                    someOptions(random));
            List<List<Integer>> sets = measured.sets(OptimalMatching::of);
            for (Stratum stratum : Stratum.of(measured.problem())) {
                Pairings pairings = new Pairings(stratum);
                assertThat(pairings.worth(sets)).containsExactly(pairings.best(), ROUNDING);
            }
        }
    }

    private static Map<String, Object> someOptions(Random random) {
        boolean isScore = random.nextInt(3) > 0;
        Map<String, Object> options = options(isScore ? "propensity_logit" : "mahalanobis", 1 + random.nextInt(3));
        if (random.nextInt(3) == 0) {
            options.put("caliper", random.nextInt(5) * 0.5);
            options.put("caliper_unit", "raw");
        }
        switch (random.nextInt(6)) {
            case 0 -> options.put("calipers", Map.of("y", 0.7));
            case 1 -> options.put("anti_exact", List.of("region"));
            case 2 -> options.put("exact", List.of("region"));
            case 3 -> options.put("anti_exact", List.of("side"));
            default -> options.put("seed", random.nextInt());
        }
        return options;
    }

    /** A condition that every pair meets makes no difference but that scores alone no longer decide. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1, 0", "2, 40, 90, 1, 0", "3, 90, 40, 1, 0", "4, 60, 60, 1, 6", "5, 50, 80, 2, 0", "6, 30, 100, 2, 0",
        "7, 40, 100, 3, 9", "8, 100, 30, 3, 0", "9, 35, 70, 2, 0", "10, 120, 121, 1, 0", "11, 20, 90, 5, 3",
                "12, 9, 80, 9, 0"
    })
    void pairsByScoreAsWellAsByAssignment(long seed, int treated, int controls, int ratio, int values) {
        for (int i = 0; i < 12; i++) {
            GivenRows rows = InventedRows.of(new Random(100 * seed + i), treated, controls, values);
            Map<String, Object> options = options("propensity", ratio);
            Measured simple = Measured.of(rows, options);
            options.put("anti_exact", List.of("side"));
            Measured met = Measured.of(rows, options);
            Pairings pairings = new Pairings(Stratum.of(simple.problem()).get(0));
            assertThat(pairings.worth(simple.sets(OptimalMatching::of)))
                    .containsExactly(pairings.worth(met.sets(OptimalMatching::of)), ROUNDING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "propensity, 30, 80, 1, 0.1", "propensity, 80, 30, 2, 0.05", "propensity, 60, 90, 2, 9",
                "propensity, 40, 40, 1, 0",
        "mahalanobis, 30, 80, 1, 2", "mahalanobis, 80, 30, 2, 1", "mahalanobis, 60, 90, 2, 9",
                "mahalanobis, 40, 40, 1, 0"
    })
    void doesNotDependOnTheOrderOfRows(String distance, int treated, int controls, int ratio, double caliper) {
        GivenRows rows = InventedRows.of(new Random(treated), treated, controls, 5);
        Map<String, Object> options = options(distance, ratio);
        options.put("caliper", caliper);
        options.put("caliper_unit", "raw");
        Collection<Collection<String>> sets = Measured.of(rows, options).ids(OptimalMatching::of);
        for (int i = 0; i < 5; i++) {
            GivenRows shuffled = rows.shuffled(new Random(i));
            assertThat(Measured.of(shuffled, options).ids(OptimalMatching::of)).isEqualTo(sets);
        }
    }

    @Test
    void givesEveryoneAFirstControlBeforeAnyoneASecond() {
        GivenRows rows = GivenRows.of("""
                id treated x
                a  1       1
                b  1       9
                c  0       1.1
                d  0       1.2
                e  0       1.3""");
        assertThat(Measured.of(rows, onX(2)).ids(OptimalMatching::of))
                .containsExactlyInAnyOrder(Set.of("a", "c", "d"), Set.of("b", "e"));
    }

    @Test
    void pairsAsManyAsCanBeBeforeItLooksAtDistances() {
        GivenRows rows = GivenRows.of("""
                id treated x
                a  1       1
                b  1       2
                c  0       2
                d  0       4""");
        Map<String, Object> options = onX(1);
        assertThat(Measured.of(rows, options).ids(OptimalMatching::of))
                .containsExactlyInAnyOrder(Set.of("a", "c"), Set.of("b", "d"));
        options.put("caliper", 1);
        options.put("caliper_unit", "raw");
        assertThat(Measured.of(rows, options).ids(OptimalMatching::of)).containsExactly(Set.of("b", "c"));
        options.put("caliper", 2);
        assertThat(Measured.of(rows, options).ids(OptimalMatching::of))
                .containsExactlyInAnyOrder(Set.of("a", "c"), Set.of("b", "d"));
    }

    @Test
    void saysWhatItWouldNeed() {
        GivenRows rows = InventedRows.of(new Random(1), 40, 60, 0);
        Problem scores = Measured.of(rows, options("propensity", 1)).problem();
        assertThatExceptionOfType(CannotMatch.class)
                .isThrownBy(() -> OptimalMatching.of(scores, new Room(1000, 5000)))
                .withMessage("Method optimal on 40 treated and 60 control rows would need 1 MB of memory, and 0 MB are"
                        + " there; name columns in exact to match within smaller strata, or choose method nearest.");
        Problem plane = Measured.of(rows, options("mahalanobis", 1)).problem();
        assertThatExceptionOfType(CannotMatch.class)
                .isThrownBy(() -> OptimalMatching.of(plane, new Room(1 << 20, 2000)))
                .withMessage(
                        "Method optimal on 40 treated and 60 control rows would look at pairs more than 2000 times,"
                                + " which takes too long; name columns in exact to match within smaller strata, or choose method"
                                + " nearest.");
    }

    private static Map<String, Object> onX(int ratio) {
        Map<String, Object> options = options("propensity", ratio);
        options.put("on", List.of("x"));
        return options;
    }

    private static Map<String, Object> options(String distance, int ratio) {
        Map<String, Object> options = new HashMap<>();
        options.put("method", "optimal");
        options.put("distance", distance);
        options.put("on", List.of("x", "y"));
        options.put("ratio", ratio);
        return options;
    }
}
