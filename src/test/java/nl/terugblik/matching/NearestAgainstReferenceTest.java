package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.terugblik.matching.problem.Problem;
import org.junit.jupiter.api.Test;

class NearestAgainstReferenceTest {

    private static final int TABLES = 700;

    @Test
    void makesTheSetsThatComparingEveryoneWithEveryoneMakes() {
        Map<String, Integer> compared = new TreeMap<>();
        for (long seed = 0; seed < TABLES; seed++) {
            RandomTable random = RandomTable.of(seed);
            MatchingTable table = random.table();
            Optional<Matching> matched = match(random);
            if (matched.isPresent()) {
                compare(random, table, matched.orElseThrow());
                Specification asked = random.specification();
                compared.merge(asked.distance().id() + " " + Ids.of(asked.order()), 1, Integer::sum);
            }
        }
        assertThat(compared.values().stream().mapToInt(count -> count).sum()).isGreaterThan(500);
        assertThat(compared).hasSize(2 * 5 + 3 * 3);
        assertThat(compared.values()).allMatch(count -> count >= 10);
    }

    /** Small tables can be such that there is no propensity score, or no column varies. */
    private static Optional<Matching> match(RandomTable random) {
        try {
            return Optional.of(Matcher.match(random.table(), random.specification()));
        } catch (CannotMatch expected) {
            return Optional.empty();
        }
    }

    private static void compare(RandomTable random, MatchingTable table, Matching matching) {
        Problem problem = new Problem(table, random.specification());
        GreedyReference reference = new GreedyReference(problem);
        List<List<Integer>> sets = new ArrayList<>();
        reference.controls().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    List<Integer> set = new ArrayList<>(List.of(problem.place(entry.getKey())));
                    entry.getValue().stream().sorted().map(problem::place).forEach(set::add);
                    sets.add(set);
                });
        assertThat(sets(matching)).as("%s", random.options()).isEqualTo(sets);

        Map<Integer, Double> shares = reference.shares();
        double mean =
                shares.values().stream().mapToDouble(share -> share).average().orElse(1);
        Map<Integer, UnmatchedReason> reasons = matching.unmatched().stream()
                .collect(Collectors.toMap(Matching.Unmatched::row, Matching.Unmatched::reason));
        for (int row = 0; row < problem.size(); row++) {
            int place = problem.place(row);
            double weight = problem.isTreated(row)
                    ? reference.controls().containsKey(row) ? 1 : 0
                    : shares.getOrDefault(row, 0.0) / mean;
            assertThat(matching.weight(place)).as("%s", random.options()).isCloseTo(weight, within(1e-12));
            if (weight == 0) {
                assertThat(reasons.remove(place)).as("%s", random.options()).isEqualTo(reference.reason(row));
            }
        }
        assertThat(reasons).isEmpty();
    }

    private static List<List<Integer>> sets(Matching matching) {
        Map<Integer, List<Integer>> sets = new TreeMap<>();
        matching.members()
                .forEach(member -> sets.computeIfAbsent(member.set(), set -> new ArrayList<>())
                        .add(member.row()));
        return List.copyOf(sets.values());
    }
}
