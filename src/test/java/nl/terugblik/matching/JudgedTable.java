package nl.terugblik.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.terugblik.matching.balance.Balance;

/**
 * A table with what became of its rows, written out: balance is judged without matching anything.
 *
 * @param table its rows
 * @param matching their weights
 */
record JudgedTable(MatchingTable table, Matching matching) {

    private static final String MISSING = ".";

    /**
     * Reads a table whose first line names the columns: {@code treated} (1 or 0) and {@code weight} (0 for rows in no
     * set), if wanted {@code id} and {@code score}, and covariates, which are categories where a value is no number.
     */
    static JudgedTable of(String text, MissingPolicy missing) {
        return of(text.lines().toList(), missing);
    }

    static JudgedTable of(List<String> lines, MissingPolicy missing) {
        Map<String, List<String>> columns = columns(lines);
        List<String> treatments = taken(columns, "treated");
        boolean[] treated = new boolean[treatments.size()];
        IntStream.range(0, treated.length)
                .forEach(row -> treated[row] = treatments.get(row).equals("1"));
        double[] weights = numbers(taken(columns, "weight"));
        double[] scores = columns.containsKey("score") ? numbers(taken(columns, "score")) : new double[0];
        RowKeys keys = new RowKeys(1);
        List<String> ids = columns.containsKey("id")
                ? taken(columns, "id")
                : IntStream.range(0, treated.length).mapToObj(Integer::toString).toList();
        ids.forEach(keys::add);
        List<Covariate> covariates = new ArrayList<>();
        columns.forEach((name, values) -> covariates.add(covariate(name, values)));
        return new JudgedTable(
                new MatchingTable(keys, treated, covariates), matching(covariates, treated, weights, scores, missing));
    }

    Balance balance() {
        return Balance.of(table, matching);
    }

    private static Map<String, List<String>> columns(List<String> lines) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        String[] names = lines.get(0).strip().split("[, ]+");
        for (String name : names) {
            columns.put(name, new ArrayList<>());
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.strip().split("[, ]+");
            IntStream.range(0, names.length)
                    .forEach(i -> columns.computeIfPresent(names[i], (name, values) -> {
                        values.add(cells[i]);
                        return values;
                    }));
        }
        return columns;
    }

    private static List<String> taken(Map<String, List<String>> columns, String name) {
        List<String> column = columns.remove(name);
        if (column == null) {
            throw new IllegalArgumentException("the table has a column " + name);
        }
        return column;
    }

    private static Covariate covariate(String name, List<String> values) {
        if (values.stream().allMatch(value -> value.matches("[-.0-9].*"))) {
            return new Covariate.Numbers(name, numbers(values));
        }
        TreeSet<String> known = new TreeSet<>(values);
        known.remove(MISSING);
        List<String> levels = List.copyOf(known);
        return new Covariate.Categories(
                name, values.stream().mapToInt(levels::indexOf).toArray(), levels);
    }

    private static double[] numbers(List<String> values) {
        return values.stream()
                .mapToDouble(value -> value.equals(MISSING) ? Double.NaN : Double.parseDouble(value))
                .toArray();
    }

    private static Matching matching(
            List<Covariate> covariates, boolean[] treated, double[] weights, double[] scores, MissingPolicy missing) {
        List<String> on = covariates.stream().map(Covariate::name).toList();
        List<Matching.Member> members = new ArrayList<>();
        List<Matching.Unmatched> unmatched = new ArrayList<>();
        for (int row = 0; row < weights.length; row++) {
            int place = row;
            if (weights[row] > 0) {
                members.add(new Matching.Member(1, row, weights[row], OptionalDouble.empty()));
            } else if (missing == MissingPolicy.DROP
                    && covariates.stream().anyMatch(covariate -> covariate.isMissing(place))) {
                unmatched.add(new Matching.Unmatched(row, UnmatchedReason.MISSING_COVARIATE));
            } else {
                unmatched.add(new Matching.Unmatched(
                        row, treated[row] ? UnmatchedReason.CONTROLS_EXHAUSTED : UnmatchedReason.NO_CANDIDATE));
            }
        }
        return new Matching(
                Specification.of(Map.of("method", "exact", "on", on, "missing", Ids.of(missing))),
                members,
                Arrays.stream(weights).anyMatch(weight -> weight > 0) ? 1 : 0,
                weights,
                unmatched,
                scores,
                List.of());
    }
}
