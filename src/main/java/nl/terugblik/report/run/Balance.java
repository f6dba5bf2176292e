package nl.terugblik.report.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How alike the groups are on what they were matched on, before matching and after.
 *
 * @param items a covariate of numbers, or a level of a categorical one, each, in the order of the file
 */
public record Balance(List<Item> items) {
    private static final double ROUNDING = 1e-12;

    /**
     * A covariate or one of its levels.
     *
     * @param covariate its name
     * @param level the level; empty text for numbers
     * @param all among all families that could be matched
     * @param matched among matched ones, by their weights
     */
    public record Item(String covariate, String level, Row all, Row matched) {
        public OptionalDouble smd() {
            return matched.number("smd");
        }

        private double size() {
            return Math.abs(smd().orElse(0));
        }

        /** Whether matched groups differ no more than a bound allows; no figure at all does not. */
        public boolean isWithin(double maxSmd) {
            return smd().isPresent() ? size() <= maxSmd + ROUNDING : matched.numberOr("difference", 1) == 0;
        }
    }

    static Balance read(RunFiles files, String file) throws IOException {
        Map<String, Row> all = new LinkedHashMap<>();
        Map<String, Row> matched = new LinkedHashMap<>();
        for (Row row : files.table(file)) {
            (row.text("sample").equals("all") ? all : matched)
                    .put(row.text("covariate") + "=" + row.text("level"), row);
        }
        List<Item> items = new ArrayList<>();
        all.forEach((key, row) -> items.add(new Item(
                row.text("covariate"), row.text("level"), row, matched.getOrDefault(key, new Row(file, Map.of())))));
        return new Balance(List.copyOf(items));
    }

    /** A difference without the rounding of its last digits, so that equals are equal. */
    public static double rounded(double smd) {
        return Math.rint(smd / ROUNDING) * ROUNDING;
    }

    /** Whether there is anything to compare after matching. */
    public boolean isKnown() {
        return items.stream().anyMatch(item -> item.matched().has("difference"));
    }

    /** Where matched groups differ most, either way; of equals the first. */
    public Optional<Item> worst() {
        return items.stream()
                .filter(item -> item.smd().isPresent())
                .reduce((one, other) -> other.size() > one.size() + ROUNDING ? other : one);
    }

    public List<Item> beyond(double maxSmd) {
        return items.stream().filter(item -> !item.isWithin(maxSmd)).toList();
    }

    /** The items of each covariate. */
    public Map<String, List<Item>> byCovariate() {
        Map<String, List<Item>> covariates = new LinkedHashMap<>();
        items.forEach(item -> covariates
                .computeIfAbsent(item.covariate(), name -> new ArrayList<>())
                .add(item));
        return covariates;
    }
}
