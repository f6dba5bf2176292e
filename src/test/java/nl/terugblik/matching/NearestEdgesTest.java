package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestEdgesTest {

    private static final Map<String, Object> BY_AGE = Map.of("on", List.of("age"), "distance", "scaled_euclidean");

    private static final String FEW = """
            id treated age region
            t1 1 10 north
            t2 1 12 north
            t3 1 30 north
            t4 1 11 south
            c1 0 11.5 north
            c2 0 50 north
            c3 0 80 east
            """;

    @Test
    void withFewerControlsThanTreatedRowsSomeGoWithout() {
        GivenRows.Matched matched = GivenRows.of(FEW).match(BY_AGE);
        assertThat(matched.sets()).asString().isEqualTo("[[c3, t2], [c2, t3], [c1, t4]]");
        assertThat(matched.unmatched()).isEqualTo(Map.of("t1", "controls_exhausted"));
        assertThat(matched.matching().warnings()).anyMatch(warning -> warning.contains("fewer control rows (3)"));
    }

    @Test
    void everyReasonStandsWhereItIsTheFirstThatApplies() {
        Map<String, Object> options = new LinkedHashMap<>(BY_AGE);
        options.put("exact", List.of("region"));
        options.put("calipers", Map.of("age", 2));
        options.put("caliper_unit", "raw");
        GivenRows.Matched matched =
                GivenRows.of(FEW + "c4 0 11.9 north\nc5 0 12.5 north").match(options);
        assertThat(matched.sets()).asString().contains("[c4, t2]", "[c1, t1]");
        assertThat(matched.unmatched())
                .isEqualTo(Map.of(
                        "t3", "outside_caliper",
                        "t4", "no_exact_partner",
                        "c2", "outside_caliper",
                        "c3", "no_exact_partner",
                        "c5", "no_candidate"));
    }

    @Test
    void rowsThatMustDifferAndCannotHaveNoPartner() {
        Map<String, Object> options = new LinkedHashMap<>(BY_AGE);
        options.put("anti_exact", List.of("region"));
        assertThat(GivenRows.of("""
                id treated age region
                t1 1 10 north
                t2 1 11 south
                c1 0 10 north
                c2 0 20 north
                """).match(options).unmatched())
                .isEqualTo(Map.of("t1", "no_exact_partner", "c2", "no_candidate"));
    }

    @Test
    void oneRowOfEachGroupIsAPairWhereThereIsADistance() {
        GivenRows rows = GivenRows.of("""
                id treated age
                t1 1 10
                c1 0 12
                """);
        assertThat(rows.match(Map.of("on", List.of("age"), "distance", "robust_mahalanobis"))
                        .sets())
                .hasSize(1);
        for (String distance : List.of("mahalanobis", "scaled_euclidean")) {
            assertThatThrownBy(() -> rows.match(Map.of("on", List.of("age"), "distance", distance)))
                    .isInstanceOf(CannotMatch.class)
                    .hasMessage("Rows have no distance, because nothing varies within the groups in age;"
                            + " match on other columns, or by another distance.");
        }
    }

    @Test
    void columnsThatDoNotVaryAreNamed() {
        GivenRows rows = GivenRows.of("""
                id treated age flag region
                t1 1 10 1 north
                t2 1 10 1 north
                c1 0 10 0 north
                c2 0 10 0 north
                """);
        for (String distance : List.of("mahalanobis", "scaled_euclidean")) {
            assertThatThrownBy(() -> rows.match(Map.of("on", List.of("age", "flag"), "distance", distance)))
                    .isInstanceOf(CannotMatch.class)
                    .hasMessageContaining("nothing varies within the groups in age, flag;");
        }
        assertThatThrownBy(() -> rows.match(Map.of("on", List.of("age", "region"), "distance", "robust_mahalanobis")))
                .isInstanceOf(CannotMatch.class)
                .hasMessageContaining("nothing varies in age, region;");
    }

    @Test
    void aCaliperOfNothingPairsOnlyWhoIsAlike() {
        Map<String, Object> options = new LinkedHashMap<>(BY_AGE);
        options.put("caliper", 0);
        GivenRows.Matched matched = GivenRows.of(FEW + "c4 0 12 south").match(options);
        assertThat(matched.sets()).asString().isEqualTo("[[c4, t2]]");
        assertThat(matched.unmatched().values()).hasSize(6).containsOnly("outside_caliper");
    }

    @Test
    void aTableOfWhichNobodyCanBePairedSaysSoAndWhy() {
        Map<String, Object> options = new LinkedHashMap<>(BY_AGE);
        options.put("caliper", 0);
        GivenRows.Matched matched = GivenRows.of(FEW).match(options);
        assertThat(matched.sets()).isEmpty();
        assertThat(matched.weights()).containsOnly(0);
        assertThat(matched.unmatched()).hasSize(7);
        assertThat(matched.matching().warnings()).contains("No row could be matched.");
    }

    @Test
    void rowsWithoutANumberAreNearEachOtherOnly() {
        MatchingTable table = GivenRows.of(FEW).table(0);
        List<Covariate> covariates = List.of(
                table.covariate("age"),
                new Covariate.Numbers("income", new double[] {Double.NaN, 1, 2, 3, 1.5, Double.NaN, 9}));
        RowKeys keys = new RowKeys(0);
        IntStream.range(0, 7).forEach(row -> keys.add("row " + row));
        boolean[] treated = {true, true, true, true, false, false, false};
        Map<String, Object> options = new LinkedHashMap<>(BY_AGE);
        options.put("calipers", Map.of("income", 1));
        options.put("caliper_unit", "raw");
        options.put("missing", "category");
        Matching matching = Matcher.match(new MatchingTable(keys, treated, covariates), Specification.of(options));
        assertThat(matching.clusters()[0]).isEqualTo(matching.clusters()[5]).isPositive();
        assertThat(matching.clusters()[1]).isEqualTo(matching.clusters()[4]).isPositive();
        assertThat(matching.isMatched(6)).isFalse();
    }

    @Test
    void categoriesOfTooManyLevelsAreRefusedByName() {
        List<String> levels =
                IntStream.range(0, 1100).mapToObj(level -> "level " + level).toList();
        Covariate street =
                new Covariate.Categories("street", IntStream.range(0, 1100).toArray(), levels);
        RowKeys keys = new RowKeys(0);
        boolean[] treated = new boolean[1100];
        for (int row = 0; row < treated.length; row++) {
            keys.add("row " + row);
            treated[row] = row % 3 == 0;
        }
        assertThatThrownBy(() -> Matcher.match(
                        new MatchingTable(keys, treated, List.of(street)),
                        Specification.of(Map.of("on", List.of("street"), "distance", "mahalanobis"))))
                .isInstanceOf(CannotMatch.class)
                .hasMessageContaining("The columns street make more than 1000 columns of numbers");
    }
}
