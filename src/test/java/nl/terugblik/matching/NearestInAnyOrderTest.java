package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order of rows and of columns in a table, of which nearest matching may show nothing. */
class NearestInAnyOrderTest {

    private static final int TABLES = 300;

    @Test
    void changesNobodysSetWeightOrReason() {
        int compared = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            RandomTable random = RandomTable.of(seed);
            Optional<List<String>> before = said(random);
            if (random.specification().order() != Order.DATA && before.isPresent()) {
                assertThat(said(random.shuffled(seed)))
                        .as("%s", random.options())
                        .isEqualTo(before);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    @Test
    void decidesWhoChoosesFirstWhereThatIsAskedForAndIsWarnedOf() {
        String rows = """
                id treated age
                t1 1 10
                t2 1 11
                c1 0 11.5
                c2 0 30
                """;
        Map<String, Object> options =
                new LinkedHashMap<>(Map.of("distance", "scaled_euclidean", "on", List.of("age"), "order", "data"));
        GivenRows.Matched matched = GivenRows.of(rows).match(options);
        assertThat(matched.sets()).asString().contains("[c1, t1]", "[c2, t2]");
        assertThat(matched.matching().warnings()).hasSize(1).first().asString().contains("the order of the table");
        options.put("order", "closest");
        assertThat(GivenRows.of(rows).match(options).sets()).asString().contains("[c1, t2]", "[c2, t1]");
    }

    /** All that a matching says of rows, by their ids. */
    private static Optional<List<String>> said(RandomTable random) {
        Matching matching;
        try {
            matching = Matcher.match(random.table(), random.specification());
        } catch (CannotMatch expected) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        matching.members()
                .forEach(member -> said.add(member.set() + " " + random.ids().get(member.row()) + " " + member.weight()
                        + " " + member.distance()));
        matching.unmatched()
                .forEach(row -> said.add(
                        random.ids().get(row.row()) + " " + row.reason().id()));
        return Optional.of(said);
    }
}
