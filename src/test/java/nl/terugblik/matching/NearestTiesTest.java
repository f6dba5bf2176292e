package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tables in which one rule alone decides who takes whom. */
class NearestTiesTest {

    private static final Map<String, Object> BY_AGE = Map.of("on", List.of("age"), "distance", "scaled_euclidean");
    private static final Map<String, Object> BY_SCORE = Map.of("on", List.of("age"), "distance", "propensity_logit");

    @Test
    void ofControlsEquallyNearTheLowerScoreIsTaken() {
        // Who is older is rather treated here, so the younger has the lower score.
        says("t1-c1", BY_SCORE, """
                id treated age
                t1 1 10
                c1 0 9
                c2 0 11
                c3 0 -10
                """);
        // And here rather not, so the older has.
        says("t1-c2", BY_SCORE, """
                id treated age
                t1 1 10
                c1 0 9
                c2 0 11
                c3 0 30
                """);
    }

    @Test
    void withoutScoresTheLowerCovariateIsTaken() {
        says("t1-c1", BY_AGE, """
                id treated age
                t1 1 10
                c1 0 9
                c2 0 11
                c3 0 30
                """);
    }

    @Test
    void covariatesDecideInTheOrderInWhichTheyAreGiven() {
        String table = """
                id treated a b
                t1 1 2 2
                c1 0 1 2
                c2 0 2 1
                c3 0 3 3
                c4 0 9 9
                """;
        says("t1-c1", Map.of("on", List.of("a", "b"), "distance", "scaled_euclidean"), table);
        says("t1-c2", Map.of("on", List.of("b", "a"), "distance", "scaled_euclidean"), table);
    }

    @Test
    void levelsDecideInTheirOrder() {
        says(
                "t1-c2",
                Map.of("on", List.of("region"), "distance", "scaled_euclidean", "anti_exact", List.of("region")),
                """
                id treated region
                t1 1 north
                c1 0 west
                c2 0 east
                c3 0 north
                """);
    }

    @Test
    void theKeyDecidesBetweenRowsThatAreAlikeInEverything() {
        String table = """
                id treated age
                t1 1 10
                c1 0 9
                c2 0 9
                c3 0 30
                """;
        says("t1-c1", with(BY_AGE, "seed", 1), table);
        says("t1-c2", with(BY_AGE, "seed", 3), table);
    }

    @Test
    void ofTreatedRowsWithOneScoreTheLowerCovariateChoosesFirst() {
        // Both groups are alike, so every score is the same: whoever comes first takes the first.
        String table = """
                id treated age
                t1 1 1
                t2 1 2
                t3 1 3
                c1 0 1
                c2 0 2
                c3 0 3
                """;
        for (String order : List.of("largest", "smallest", "closest")) {
            says("t1-c1 t2-c2 t3-c3", with(BY_SCORE, "order", order), table);
        }
    }

    @Test
    void theLargestScoreChoosesFirstOrTheSmallest() {
        String table = """
                id treated age
                t1 1 10
                t2 1 12
                c1 0 11
                c2 0 20
                c3 0 -40
                """;
        says("t1-c2 t2-c1", with(BY_SCORE, "order", "largest"), table);
        says("t1-c1 t2-c2", with(BY_SCORE, "order", "smallest"), table);
    }

    @Test
    void whoeverIsClosestChoosesFirst() {
        says("t1-c2 t2-c1", BY_AGE, """
                id treated age
                t1 1 10
                t2 1 12
                c1 0 11.5
                c2 0 50
                """);
    }

    @Test
    void ofTreatedRowsEquallyCloseTheLowerCovariateChoosesFirst() {
        says("t1-c1 t2-c2", BY_AGE, """
                id treated age
                t1 1 9
                t2 1 11
                c1 0 10
                c2 0 50
                """);
    }

    @Test
    void ofTreatedRowsEquallyCloseTheLowerScoreChoosesFirst() {
        // Who is older is rather not treated.
        says("t1-c2 t2-c1", with(BY_SCORE, "order", "closest"), """
                id treated age
                t1 1 9
                t2 1 11
                c1 0 10
                c2 0 50
                c3 0 60
                """);
    }

    @Test
    void everyoneHasAFirstControlBeforeAnyoneTakesASecond() {
        says("t1-c1,c3 t2-c2", with(BY_AGE, "ratio", 2), """
                id treated age
                t1 1 10
                t2 1 11
                c1 0 10
                c2 0 10.8
                c3 0 9
                """);
    }

    @Test
    void aControlServesAgainButNotTheSameRowTwice() {
        Map<String, Object> again = with(with(BY_AGE, "ratio", 2), "replace", true);
        says("t1-c1,c2 t2-c1,c2", again, """
                id treated age
                t1 1 10
                t2 1 11
                c1 0 10
                c2 0 20
                c3 0 90
                """);
    }

    @Test
    void aCaliperIsInclusiveWhateverTheLastBitsSay() {
        Map<String, Object> within = with(with(BY_AGE, "calipers", Map.of("age", 0.1)), "caliper_unit", "raw");
        says("t1-c1", within, """
                id treated age
                t1 1 0.3
                c1 0 0.2
                c2 0 9
                """);
    }

    private static Map<String, Object> with(Map<String, Object> options, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(options);
        more.put(name, value);
        return more;
    }

    /** Whether these and no other pairs are made, in whatever order the rows stand. */
    private static void says(String pairs, Map<String, Object> options, String table) {
        for (int shuffle = 0; shuffle < 5; shuffle++) {
            Random random = new Random(shuffle);
            String said = GivenRows.of(table).shuffled(random).match(options).sets().stream()
                    .map(set -> set.stream().filter(id -> id.startsWith("t")).collect(Collectors.joining())
                            + "-"
                            + set.stream().filter(id -> id.startsWith("c")).collect(Collectors.joining(",")))
                    .sorted()
                    .collect(Collectors.joining(" "));
            assertThat(said).isEqualTo(pairs);
        }
    }
}
