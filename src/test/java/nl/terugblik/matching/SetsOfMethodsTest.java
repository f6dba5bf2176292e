package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.matching.optimal.FullMatching;
import nl.terugblik.matching.optimal.OptimalMatching;
import nl.terugblik.matching.optimal.Room;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.Sets;
import nl.terugblik.matching.strata.Bins;
import nl.terugblik.matching.strata.CoarsenedExactMatching;
import nl.terugblik.matching.strata.ExactMatching;
import nl.terugblik.matching.strata.Subclassification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the methods that make sets at one go do on small and on odd tables. */
class SetsOfMethodsTest {

    private static final Set<String> DISTANT = Set.of("optimal", "full");

    static Stream<String> methods() {
        return Stream.of("exact", "cem", "subclass", "optimal", "full");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void matchesOneRowOfEach(String method) {
        GivenRows rows = GivenRows.of("""
                id treated x y
                a  1       1 1
                b  0       1 1""");
        assertThat(sets(rows, options(method))).containsExactly(Set.of("a", "b"));
    }

    @ParameterizedTest
    @CsvSource({"exact, 1", "cem, 1", "subclass, 1", "optimal, 3", "full, 3"})
    void matchesRowsThatAreAllAlike(String method, int expected) {
        StringBuilder lines = new StringBuilder("id treated x y");
        IntStream.range(0, 9).forEach(row -> lines.append("\nr" + row + " " + row % 3 / 2 + " 4 4"));
        assertThat(sets(GivenRows.of(lines.toString()), options(method))).hasSize(expected);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void leavesOutStrataOfOneGroup(String method) {
        GivenRows rows = GivenRows.of("""
                id treated x y side
                a  1       1 1 left
                b  0       1 1 left
                c  1       1 1 right
                d  1       1 1 right
                e  0       1 1 middle""");
        Map<String, Object> options = options(method);
        options.put("exact", List.of("side"));
        assertThat(sets(rows, options)).containsExactly(Set.of("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void makesNoSetWhereNoStratumHasBoth(String method) {
        GivenRows rows = GivenRows.of("""
                id treated x y side
                a  1       1 1 left
                b  0       1 1 right""");
        Map<String, Object> options = options(method);
        options.put("exact", List.of("side"));
        Measured measured = Measured.of(rows, options);
        Matching matching = Matching.of(rows.table(0), measured.problem(), setsOf(measured.problem(), method));
        assertThat(matching.sets()).isZero();
        assertThat(matching.unmatched()).hasSize(2);
        assertThat(matching.weight(0) + matching.weight(1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"optimal, propensity", "optimal, mahalanobis", "full, propensity", "full, mahalanobis"})
    void pairsEqualsOnlyWithinACaliperOfNothing(String method, String distance) {
        GivenRows rows = GivenRows.of("""
                id treated x y
                a  1       1 1
                b  0       1 1
                c  1       2 1
                d  0       3 1""");
        Map<String, Object> options = options(method);
        options.put("distance", distance);
        options.put("caliper", 0);
        options.put("caliper_unit", "raw");
        assertThat(sets(rows, options)).containsExactly(Set.of("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void doesNotDependOnTheOrderOfRows(String method) {
        for (int values : new int[] {0, 3}) {
            GivenRows rows = InventedRows.of(new Random(7), 40, 60, values);
            Map<String, Object> options = options(method);
            options.put("exact", List.of("region"));
            Collection<Collection<String>> sets = sets(rows, options);
            for (int i = 0; i < 4; i++) {
                assertThat(sets(rows.shuffled(new Random(i)), options)).isEqualTo(sets);
            }
        }
    }

    @Test
    void makesFewerSubclassesWhereAStratumHasFewerRows() {
        GivenRows rows = GivenRows.of("""
                id treated x y side
                a  1       1 1 left
                b  1       2 1 left
                c  1       3 1 left
                d  0       1 1 left
                e  0       9 1 left
                f  1       1 1 right
                g  1       5 1 right
                h  0       6 1 right""");
        Map<String, Object> options = options("subclass");
        options.put("subclasses", 4);
        options.put("exact", List.of("side"));
        Measured measured = Measured.of(rows, options);
        assertThat(sets(rows, options))
                .containsExactlyInAnyOrder(Set.of("a", "d"), Set.of("b", "c", "e"), Set.of("f", "g", "h"));
        assertThat(Warnings.of(measured.problem(), 3)).anyMatch(warning -> warning.contains("fewer strata than asked"));
        assertThat(Warnings.of(measured.problem(), 8)).isEmpty();
    }

    @Test
    void movesTheRowOfEqualScoresThatKeysDecide() {
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            GivenRows rows = InventedRows.of(random, 12, 8, 4);
            Map<String, Object> options = options("subclass");
            options.put("subclasses", 5);
            assertThat(sets(rows.shuffled(random), options)).isEqualTo(sets(rows, options));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "z      | Column z has cutpoints but is not matched on; name it with on.",
                "region | Column region holds categories, which are not put into bins; leave out its cutpoints."
            })
    void refusesCutpointsOfNoUse(String column, String sentence) {
        GivenRows rows = InventedRows.of(new Random(1), 5, 5, 0);
        Map<String, Object> options = options("cem");
        options.put("on", List.of("x", "region"));
        options.put("cutpoints", Map.of(column, 3));
        assertThatExceptionOfType(CannotMatch.class)
                .isThrownBy(() -> rows.match(options))
                .withMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3", "5, 4", "8, 4", "9, 5", "1024, 11", "1025, 12"})
    void makesBinsBySturgesRule(int rows, int bins) {
        assertThat(Bins.sturges(rows)).isEqualTo(bins);
    }

    @Test
    void putsANumberOnAnEdgeIntoTheHigherBinHoweverWideTheRange() {
        double[] values = {-Double.MAX_VALUE, 0, Double.MAX_VALUE};
        Bins bins = Bins.of(values, 2);
        assertThat(new int[] {bins.bin(values[0]), bins.bin(-1), bins.bin(0), bins.bin(values[2])})
                .containsExactly(0, 0, 1, 1);
    }

    private static Collection<Collection<String>> sets(GivenRows rows, Map<String, Object> options) {
        return Measured.of(rows, options)
                .ids((problem, room) -> setsOf(problem, String.valueOf(options.get("method"))));
    }

    private static Sets setsOf(Problem problem, String method) {
        return switch (method) {
            case "exact" -> ExactMatching.of(problem);
            case "cem" -> CoarsenedExactMatching.of(problem);
            case "subclass" -> Subclassification.of(problem);
            case "optimal" -> OptimalMatching.of(problem, Room.of(1L << 30));
            default -> FullMatching.of(problem, Room.of(1L << 30));
        };
    }

    private static Map<String, Object> options(String method) {
        Map<String, Object> options = new HashMap<>();
        options.put("method", method);
        options.put("on", List.of("x", "y"));
        if (DISTANT.contains(method)) {
            options.put("distance", "propensity_logit");
        }
        return options;
    }
}
