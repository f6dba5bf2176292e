package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How alike groups are, from a {@code balance.csv} of the run.
 *
 * @param all the rows of the families that may be matched
 * @param matched the rows of those that were
 */
public record CohortBalance(List<Row> all, List<Row> matched) {

    private static final double ROUNDING = 1e-12;

    public CohortBalance {
        all = List.copyOf(all);
        matched = List.copyOf(matched);
    }

    /**
     * How groups differ on a covariate or one of its levels.
     *
     * @param covariate its name
     * @param level the level; empty text for numbers
     * @param difference experimental minus control; empty where a group has nobody
     * @param smd the standardized mean difference; empty where there is none
     */
    public record Row(String covariate, String level, OptionalDouble difference, OptionalDouble smd) {

        /** The covariate, with its level where it has one. */
        public String name() {
            return level.isEmpty() ? covariate : covariate + "=" + level;
        }

        private boolean exceeds(double maxSmd) {
            return smd.isPresent()
                    ? Math.abs(smd.getAsDouble()) > maxSmd + ROUNDING
                    : difference.isEmpty() || difference.getAsDouble() != 0;
        }
    }

    /** The balance of the study's own matching ({@code cohort}) or of another ({@code cohort/specifications/…}). */
    static CohortBalance read(Path folder) {
        CsvRows file = new CsvRows(folder, "balance.csv");
        List<Row> all = new ArrayList<>();
        List<Row> matched = new ArrayList<>();
        file.read(() -> {}, row -> {
            boolean isMatched = row.get(file.place("sample")).equals("matched");
            (isMatched ? matched : all)
                    .add(new Row(
                            row.get(file.place("covariate")),
                            row.get(file.place("level")),
                            ifAny(row.numberOrNaN(file.place("difference"))),
                            ifAny(row.numberOrNaN(file.place("smd")))));
        });
        return new CohortBalance(all, matched);
    }

    private static OptionalDouble ifAny(double number) {
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** The row of matched groups with the largest standardized mean difference, either way; of equals the first. */
    public Optional<Row> worst() {
        return worst(matched);
    }

    /** The same before matching. */
    public Optional<Row> worstOfAll() {
        return worst(all);
    }

    private static Optional<Row> worst(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.smd().isPresent())
                .max(Comparator.comparingDouble(row -> Math.abs(row.smd().getAsDouble())));
    }

    /** The covariates on which matched groups differ more than a bound allows, each once. */
    public List<String> beyond(double maxSmd) {
        return matched.stream()
                .filter(row -> row.exceeds(maxSmd))
                .map(Row::covariate)
                .distinct()
                .toList();
    }
}
