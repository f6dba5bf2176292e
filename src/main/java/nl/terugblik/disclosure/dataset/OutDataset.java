package nl.terugblik.disclosure.dataset;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.files.CsvReader;

/**
 * A dataset that is out, as whoever received it has it.
 *
 * @param release its id
 * @param of its families
 * @param wish what was asked for
 * @param rows what each family's row tells, by its number
 */
public record OutDataset(String release, Membership of, DatasetWish wish, Map<Integer, Map<String, String>> rows) {

    private static final String MISSING = "\u0000";

    /**
     * Reads it.
     *
     * @param outside the release's folder of what left the house
     */
    public static OutDataset read(String release, Path outside, Membership of, DatasetWish wish) {
        Path dataset = outside.resolve("dataset");
        Map<Integer, Map<String, String>> rows = new HashMap<>();
        CsvReader.read(dataset.resolve("coded.csv"), row -> rows.put(Integer.valueOf(row.get("family")), row.toMap()));
        CsvReader.read(
                dataset.resolve("missing.csv"),
                row -> Optional.ofNullable(rows.get(Integer.valueOf(row.get("family"))))
                        .ifPresent(cells -> cells.put(row.get("variable"), missing(row.get("reason")))));
        return new OutDataset(release, of, wish.by(quasiIdentifiers(dataset)), rows);
    }

    /** All that counted as such, whether the plan named them or not. */
    private static Set<String> quasiIdentifiers(Path dataset) {
        Set<String> quasi = new LinkedHashSet<>();
        CsvReader.read(dataset.resolve("variables.csv"), row -> {
            if (row.get("quasi_identifier").equals("yes")) {
                quasi.add(row.get("variable"));
            }
        });
        return quasi;
    }

    /** A cell that is empty for a reason, which is told too. */
    static String missing(String reason) {
        return MISSING + reason;
    }

    /** What it tells of a family, by the pseudonym of its study. */
    Map<String, String> row(String family, Map<String, Integer> places) {
        return rows.getOrDefault(places.getOrDefault(of.name().apply(family), 0), Map.of());
    }

    /** Whether a row lost what its family could be known by. */
    static boolean isWithheld(Map<String, String> row) {
        return !row.getOrDefault("withheld", "").isEmpty();
    }

    /** Whether a variable of whole numbers or of categories is told as it was coded, of every family. */
    boolean isExact(String variable) {
        return wish.variables().contains(variable)
                && wish.coarsening().leaves(variable)
                && (!wish.quasiIdentifiers().contains(variable)
                        || rows.values().stream().noneMatch(OutDataset::isWithheld));
    }
}
