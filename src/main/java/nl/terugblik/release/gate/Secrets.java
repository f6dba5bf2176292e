package nl.terugblik.release.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.files.CsvReader;

/** What a release withholds of the tables it is made of, with what these counts are of. */
final class Secrets {

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Set<String> NAMING =
            Set.of("variable", "outcome", "measure", "covariate", "scale", "moderator", "reason");

    private final Map<String, Set<String>> withheld = new HashMap<>();
    private final List<HeldBack> all = new ArrayList<>();
    private final List<Map<String, String>> labels;

    private Secrets(List<Map<String, String>> labels) {
        this.labels = labels;
    }

    /**
     * Reads them.
     *
     * @param inside the list of withheld cells that stays inside; where there is none, as beside a dataset, nothing is withheld
     */
    static Secrets of(RunFolder run, Path inside) {
        Secrets secrets = new Secrets(List.of(run.labels("nl"), run.labels("en")));
        if (!Files.isRegularFile(inside)) {
            return secrets;
        }
        Set<String> tables = new LinkedHashSet<>();
        CsvReader.read(inside, row -> {
            tables.add(row.get("table"));
            secrets.withheld
                    .computeIfAbsent(row.get("table") + " " + row.get("line"), none -> new HashSet<>())
                    .add(row.get("column"));
        });
        tables.forEach(table -> secrets.read(run.file(table), table));
        return secrets;
    }

    private void read(Path file, String table) {
        Map<String, Map<String, List<List<Long>>>> siblings = new LinkedHashMap<>();
        int[] line = {1};
        CsvReader.read(file, row -> {
            line[0]++;
            Set<String> gone = withheld(table, line[0]);
            List<Long> hidden = new ArrayList<>();
            List<Long> shown = new ArrayList<>();
            Set<String> names = new LinkedHashSet<>();
            String variable = row.get(0);
            row.toMap().forEach((column, cell) -> {
                if (NAMING.contains(column)) {
                    name(cell, names);
                } else if (COUNT.matcher(cell).matches()) {
                    long count = Long.parseLong(cell);
                    (gone.contains(column) ? hidden : shown).add(count);
                    List<List<Long>> of = siblings.computeIfAbsent(variable, none -> new LinkedHashMap<>())
                            .computeIfAbsent(column, none -> List.of(new ArrayList<>(), new ArrayList<>()));
                    of.get(gone.contains(column) ? 0 : 1).add(count);
                }
            });
            add(names, hidden, shown);
        });
        siblings.forEach((variable, columns) -> columns.values().forEach(each -> {
            Set<String> names = new LinkedHashSet<>();
            name(variable, names);
            if (each.get(0).size() > 1) {
                add(names, each.get(0), List.of());
            }
        }));
    }

    private void add(Set<String> names, List<Long> hidden, List<Long> shown) {
        if (!hidden.isEmpty()) {
            all.add(new HeldBack(names, hidden, shown));
        }
    }

    private void name(String variable, Set<String> names) {
        if (!variable.isEmpty()) {
            names.add(variable);
            labels.forEach(label -> names.add(label.getOrDefault(variable, variable)));
        }
    }

    /** The columns that a row of the run's table withholds. */
    Set<String> withheld(String table, int line) {
        return withheld.getOrDefault(table + " " + line, Set.of());
    }

    /** Whether a sentence tells any of it: it speaks of families, children or a variable, and says a number that is, or gives, one. */
    boolean isToldBy(String sentence, Set<String> declared) {
        if (all.isEmpty() || Said.in(sentence).isEmpty()) {
            return false;
        }
        String lower = sentence.toLowerCase(Locale.ROOT);
        List<HeldBack> named =
                all.stream().filter(held -> held.isNamedIn(lower)).toList();
        if (named.isEmpty() && !Said.isOfPersons(sentence)) {
            return false;
        }
        List<HeldBack> asked = named.isEmpty() ? all : named;
        return Said.in(withoutLabels(sentence)).stream()
                .filter(said -> said.isShare() || !declared.contains(said.number()))
                .anyMatch(said -> asked.stream().anyMatch(held -> held.isTold(said)));
    }

    /** What variables and their values are called may hold numbers, and is in every codebook. */
    private String withoutLabels(String sentence) {
        String without = sentence;
        for (Map<String, String> each : labels) {
            for (String label : each.values()) {
                if (label.length() > 2 && without.contains(label)) {
                    without = without.replace(label, "");
                }
            }
        }
        return without;
    }
}
