package nl.terugblik.matching.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.terugblik.matching.CannotMatch;
import nl.terugblik.matching.GivenRows;
import nl.terugblik.matching.InventedRows;
import nl.terugblik.matching.Measured;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.Stratum;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves that full matching leaves nobody out who has a partner, and has the least total distance. */
class FullMatchingTest {

    private static final Offset<Double> ROUNDING = within(1e-9);

    @Test
    void hasTheLeastTotalOfAllWaysToLinkEveryone() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            Measured measured = Measured.of(
                    InventedRows.of(random, 1 + random.nextInt(5), 1 + random.nextInt(5), random.nextInt(3) * 3),
                    someOptions(random));
            List<List<Integer>> sets = measured.sets(FullMatching::of);
            assertStars(measured.problem(), sets);
            double total = 0;
            for (Stratum stratum : Stratum.of(measured.problem())) {
                total += leastTotal(stratum);
            }
            assertThat(total(measured.problem(), sets)).isCloseTo(total, ROUNDING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, propensity, 80, 120, 0, 0", "2, propensity, 120, 80, 0, 0.3", "3, propensity, 300, 300, 40, 0",
        "4, propensity, 200, 900, 0, 0.01", "5, propensity, 150, 150, 3, 0", "6, mahalanobis, 80, 120, 0, 0",
        "7, mahalanobis, 120, 80, 0, 0.3", "8, mahalanobis, 200, 200, 5, 0", "9, mahalanobis, 60, 400, 0, 0.4"
    })
    void provesItsTotalByWhatRowsPay(
            long seed, String distance, int treated, int controls, int values, double caliper) {
        GivenRows rows = InventedRows.of(new Random(seed), treated, controls, values);
        Map<String, Object> options = options(distance);
        if (caliper > 0) {
            options.put("caliper", caliper);
            options.put("caliper_unit", "raw");
        }
        Measured measured = Measured.of(rows, options);
        List<List<Integer>> sets = measured.sets(FullMatching::of);
        assertStars(measured.problem(), sets);
        Stratum stratum = Stratum.of(measured.problem()).get(0);
        double[] pays = EdgeCover.of(stratum, new Effort(Long.MAX_VALUE, "")).pays();
        for (int of = 0; of < treated; of++) {
            for (int to = 0; to < controls; to++) {
                assertThat(pays[of] + pays[treated + to]).isLessThanOrEqualTo(stratum.distance(of, to) + 1e-9);
            }
        }
        assertThat(Arrays.stream(pays).min().orElseThrow()).isGreaterThanOrEqualTo(-1e-9);
        assertThat(Arrays.stream(pays).sum()).isCloseTo(total(measured.problem(), sets), ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"propensity, 40, 70, 3", "propensity, 70, 40, 0", "mahalanobis, 40, 70, 3", "mahalanobis, 70, 40, 0"})
    void doesNotDependOnTheOrderOfRows(String distance, int treated, int controls, int values) {
        GivenRows rows = InventedRows.of(new Random(treated), treated, controls, values);
        Collection<Collection<String>> sets =
                Measured.of(rows, options(distance)).ids(FullMatching::of);
        for (int i = 0; i < 5; i++) {
            GivenRows shuffled = rows.shuffled(new Random(i));
            assertThat(Measured.of(shuffled, options(distance)).ids(FullMatching::of))
                    .isEqualTo(sets);
        }
    }

    @ParameterizedTest
    @CsvSource({"propensity", "mahalanobis"})
    void spreadsRowsThatAreAllAlike(String distance) {
        StringBuilder lines = new StringBuilder("id treated x y\n");
        for (int row = 0; row < 16; row++) {
            lines.append("r" + row + " " + (row < 4 ? 1 : 0) + " 5 5\n");
        }
        Collection<Collection<String>> sets =
                Measured.of(GivenRows.of(lines.toString()), options(distance)).ids(FullMatching::of);
        assertThat(sets).hasSize(4).allSatisfy(set -> assertThat(set).hasSize(4));
    }

    @Test
    void putsManyTreatedRowsAroundOneControlAndManyControlsAroundOneTreatedRow() {
        GivenRows rows = GivenRows.of("""
                id treated x
                a  1       1
                b  1       2
                c  0       1.4
                d  1       7
                e  0       6
                f  0       7.5
                g  0       30""");
        Map<String, Object> options = options("propensity");
        options.put("on", List.of("x"));
        options.put("caliper", 2);
        options.put("caliper_unit", "raw");
        assertThat(Measured.of(rows, options).ids(FullMatching::of))
                .containsExactlyInAnyOrder(Set.of("a", "b", "c"), Set.of("d", "e", "f"));
    }

    @Test
    void saysWhatItWouldNeed() {
        Problem problem = Measured.of(InventedRows.of(new Random(1), 40, 60, 0), options("mahalanobis"))
                .problem();
        assertThatExceptionOfType(CannotMatch.class)
                .isThrownBy(() -> FullMatching.of(problem, new Room(1000, 5000)))
                .withMessage(
                        "Method full on 40 treated and 60 control rows would need 1 MB of memory, and 0 MB are there;"
                                + " name columns in exact to match within smaller strata, or choose method nearest.");
    }

    /** Everyone with a partner is in one set, whose first row is the only one of its group. */
    private static void assertStars(Problem problem, List<List<Integer>> sets) {
        Set<Integer> seen = new HashSet<>();
        for (List<Integer> set : sets) {
            assertThat(seen.addAll(set)).isTrue();
            assertThat(set.subList(1, set.size()))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(problem.isTreated(row)).isNotEqualTo(problem.isTreated(set.get(0))));
        }
        Set<Integer> partnered = new HashSet<>();
        for (int treated : problem.treatedRows()) {
            for (int control : problem.controlRows()) {
                if (problem.pair(treated, control).isPresent()) {
                    partnered.add(treated);
                    partnered.add(control);
                }
            }
        }
        assertThat(seen)
                .isEqualTo(partnered)
                .hasSize(sets.stream().mapToInt(List::size).sum());
    }

    private static double total(Problem problem, List<List<Integer>> sets) {
        double total = 0;
        for (List<Integer> set : sets) {
            for (int row : set.subList(1, set.size())) {
                int centre = set.get(0);
                total += problem.isTreated(centre)
                        ? problem.pair(centre, row).orElseThrow()
                        : problem.pair(row, centre).orElseThrow();
            }
        }
        return total;
    }

    /** The least total of links that leave nobody alone, by trying for every treated row all groups of controls. */
    private static double leastTotal(Stratum stratum) {
        int groups = 1 << stratum.controls().length;
        int wanted = 0;
        double[] least = new double[groups];
        Arrays.fill(least, 1, groups, Double.POSITIVE_INFINITY);
        for (int of = 0; of < stratum.treated().length; of++) {
            double[] next = new double[groups];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            int partners = 0;
            for (int to = 0; to < stratum.controls().length; to++) {
                partners |= stratum.distance(of, to) < Double.POSITIVE_INFINITY ? 1 << to : 0;
            }
            wanted |= partners;
            for (int group = 0; group < groups; group++) {
                double cost = 0;
                for (int to = 0; to < stratum.controls().length; to++) {
                    cost += (group >> to & 1) == 1 ? stratum.distance(of, to) : 0;
                }
                for (int before = 0; before < groups && (group > 0 || partners == 0); before++) {
                    next[before | group] = Math.min(next[before | group], least[before] + cost);
                }
            }
            least = next;
        }
        return least[wanted];
    }

    private static Map<String, Object> someOptions(Random random) {
        Map<String, Object> options = options(random.nextInt(3) > 0 ? "propensity" : "mahalanobis");
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

    private static Map<String, Object> options(String distance) {
        Map<String, Object> options = new HashMap<>();
        options.put("method", "full");
        options.put("distance", distance);
        options.put("on", List.of("x", "y"));
        return options;
    }
}
