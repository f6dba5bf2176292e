package nl.terugblik.matching.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.Matching;
import nl.terugblik.matching.MatchingTable;
import nl.terugblik.matching.MissingPolicy;
import nl.terugblik.matching.problem.Features;
import nl.terugblik.matching.problem.Strata;

/** Compares the groups on columns of a table, one after another. */
final class BalanceWriter {

    private static final double[] FLAGS = {0, 1};

    private final MatchingTable table;
    private final Matching matching;
    private final int[] order;
    private final boolean missingIsALevel;

    BalanceWriter(MatchingTable table, Matching matching) {
        this.table = table;
        this.matching = matching;
        order = table.keys().order();
        missingIsALevel = matching.specification().missing() == MissingPolicy.CATEGORY;
    }

    /** The rows of a column: one for its numbers or one for each level, and one for missing values where they count. */
    List<Balance.Row> rows(Covariate covariate) {
        return covariate instanceof Covariate.Numbers numbers
                ? numbers(numbers)
                : levels((Covariate.Categories) covariate);
    }

    private List<Balance.Row> numbers(Covariate.Numbers numbers) {
        double[] values = values(numbers);
        int[] places = new int[numbers.rows()];
        boolean missing = false;
        for (int row = 0; row < places.length; row++) {
            missing |= numbers.isMissing(row);
            places[row] = numbers.isMissing(row) ? -1 : Arrays.binarySearch(values, Strata.value(numbers, row));
        }
        Samples samples = samples(places, values.length);
        List<Balance.Row> rows = new ArrayList<>();
        rows.add(row(
                numbers.name(),
                Optional.empty(),
                samples,
                values == FLAGS ? Comparison.ofShares(samples.all(), 1) : Comparison.ofNumbers(samples.all(), values)));
        if (missing && missingIsALevel) {
            int[] flags = Arrays.stream(places).map(place -> place < 0 ? 1 : 0).toArray();
            rows.add(level(numbers.name(), Features.MISSING, samples(flags, 2), 1));
        }
        return rows;
    }

    /** The values that a column has, the least first; those of a column of 0 and 1 are these two. */
    private static double[] values(Covariate.Numbers numbers) {
        if (Arrays.stream(numbers.values()).allMatch(value -> value == 0 || value == 1 || Double.isNaN(value))) {
            return FLAGS;
        }
        double[] known = IntStream.range(0, numbers.rows())
                .filter(row -> !numbers.isMissing(row))
                .mapToDouble(row -> Strata.value(numbers, row))
                .sorted()
                .toArray();
        return IntStream.range(0, known.length)
                .filter(i -> i == 0 || known[i] != known[i - 1])
                .mapToDouble(i -> known[i])
                .toArray();
    }

    private List<Balance.Row> levels(Covariate.Categories categories) {
        List<String> levels = new ArrayList<>(categories.levels());
        int[] places = categories.codes();
        if (missingIsALevel && Arrays.stream(places).anyMatch(code -> code < 0)) {
            int missing = levels.size();
            places =
                    Arrays.stream(places).map(code -> code < 0 ? missing : code).toArray();
            levels.add(Features.MISSING);
        }
        Samples samples = samples(places, levels.size());
        return IntStream.range(0, levels.size())
                .mapToObj(place -> level(categories.name(), levels.get(place), samples, place))
                .toList();
    }

    private Samples samples(int[] places, int count) {
        return Samples.of(table, matching, order, places, count);
    }

    private static Balance.Row level(String name, String level, Samples samples, int place) {
        return row(name, Optional.of(level), samples, Comparison.ofShares(samples.all(), place));
    }

    private static Balance.Row row(String name, Optional<String> level, Samples samples, Comparison comparison) {
        return new Balance.Row(name, level, comparison.of(samples.all()), comparison.of(samples.matched()));
    }
}
