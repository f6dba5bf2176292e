package nl.terugblik.disclosure.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.files.CsvReader;

/**
 * What a dataset tells of each family of a run before anything is withheld: its values made less precise, and why one is missing.
 *
 * @param rows by pseudonym, in the run's order; of each column its cell
 * @param reasons by pseudonym; of each variable that is missing its reason
 * @param after the columns that come after the variables
 */
record Told(Map<String, Map<String, String>> rows, Map<String, Map<String, String>> reasons, List<String> after) {

    static final String GROUP = "group";
    static final String SET = "set";

    private static final List<String> ALWAYS = List.of(SET, "weight");

    static Told of(RunFolder run, DatasetWish wish) {
        List<String> after = CsvReader.columns(run.cohort()).stream()
                .filter(ALWAYS::contains)
                .toList();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        CsvReader.read(run.cohort(), row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put(GROUP, row.get(GROUP));
            wish.variables()
                    .forEach(variable -> cells.put(variable, wish.coarsening().of(variable, row.get(variable))));
            after.forEach(column -> cells.put(column, row.get(column)));
            rows.put(row.get("family"), cells);
        });
        Map<String, Map<String, String>> reasons = new HashMap<>();
        CsvReader.read(run.file("dataset/missing.csv"), row -> {
            if (wish.variables().contains(row.get("variable")) && rows.containsKey(row.get("family"))) {
                reasons.computeIfAbsent(row.get("family"), none -> new LinkedHashMap<>())
                        .put(row.get("variable"), row.get("reason"));
            }
        });
        return new Told(rows, reasons, after);
    }

    /** What a family's row says in a column, an empty cell by its reason. */
    String says(String family, String column) {
        String reason = reasons.getOrDefault(family, Map.of()).get(column);
        return reason == null
                ? rows.getOrDefault(family, Map.of()).getOrDefault(column, "")
                : OutDataset.missing(reason);
    }

    /** The combination of quasi-identifiers of a family. */
    List<String> combination(String family, DatasetWish wish) {
        List<String> combination = new ArrayList<>();
        wish.quasiIdentifiers().forEach(variable -> combination.add(cell(family, variable)));
        return List.copyOf(combination);
    }

    String cell(String family, String column) {
        return rows.getOrDefault(family, Map.of()).getOrDefault(column, "");
    }

    /** The families of each set, where the study matched. */
    Map<String, List<String>> sets() {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        rows.forEach((family, cells) -> Optional.ofNullable(cells.get(SET))
                .filter(set -> !set.isEmpty())
                .ifPresent(set ->
                        sets.computeIfAbsent(set, none -> new ArrayList<>()).add(family)));
        return sets;
    }
}
