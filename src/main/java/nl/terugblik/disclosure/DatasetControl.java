package nl.terugblik.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.PrivateFiles;
import org.apache.commons.csv.CSVRecord;

/**
 * The disclosure control of a dataset: its families by number, its dates as intervals, and none of them alone, or nearly
 * so, in the combination of what others may know of it.
 */
public final class DatasetControl {

    private static final Set<String> NUMBERS = Set.of("count", "continuous");
    private static final Set<String> ALWAYS = Set.of("set", "weight");

    private final RunFolder run;
    private final DatasetWish wish;
    private final Combinations combinations;

    private DatasetControl(RunFolder run, DatasetWish wish) {
        this.run = run;
        this.wish = wish;
        this.combinations = new Combinations(wish.k());
    }

    /**
     * A combination of quasi-identifiers that too few families share.
     *
     * @param values of the quasi-identifiers, in their order, made less precise
     * @param families how many share it
     */
    public record Offending(List<String> values, int families) {

        public Offending {
            values = List.copyOf(values);
        }
    }

    /** The variables that a run's dataset can be asked for. */
    public static Set<String> variables(RunFolder run) {
        Set<String> variables = new TreeSet<>(run.kinds().keySet());
        variables.retainAll(CsvReader.columns(run.cohort()));
        variables.addAll(Coarsening.DATES);
        variables.add("t2_source");
        return variables;
    }

    /** Those of them that are numbers, and can be told in bands. */
    public static Set<String> numbers(RunFolder run) {
        Set<String> numbers = new TreeSet<>();
        run.kinds().forEach((variable, kind) -> {
            if (NUMBERS.contains(kind)) {
                numbers.add(variable);
            }
        });
        return numbers;
    }

    /**
     * Reads what a dataset would tell.
     *
     * @throws TooFew when it holds fewer families than must look alike
     */
    public static DatasetControl control(RunFolder run, DatasetWish wish) {
        DatasetControl control = new DatasetControl(run, wish);
        CsvReader.read(run.cohort(), row -> control.combinations.add(control.combination(row)));
        if (control.combinations.total() < wish.k()) {
            throw new TooFew(control.combinations.total(), wish.k());
        }
        return control;
    }

    private List<String> combination(CSVRecord row) {
        return wish.quasiIdentifiers().stream()
                .map(variable -> wish.coarsening().of(variable, row.get(variable)))
                .toList();
    }

    /** The combinations that too few families share; for who decides, not for outside. */
    public List<Offending> offending() {
        return combinations.offending().entrySet().stream()
                .map(entry -> new Offending(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How many families lose their quasi-identifiers. */
    public int withheldFamilies() {
        Set<List<String>> withheld = combinations.toWithhold();
        return combinations.count(withheld);
    }

    /** How many families it holds. */
    public int families() {
        return combinations.total();
    }

    /** Writes the dataset, why values are missing in it, and what was done to each variable. */
    public void write(Path folder) {
        Path dataset = PrivateFiles.folder(folder.resolve("dataset"));
        Map<String, Integer> numbers = new HashMap<>();
        Set<String> blank = new HashSet<>();
        Set<List<String>> withheld = combinations.toWithhold();
        List<String> after = CsvReader.columns(run.cohort()).stream()
                .filter(ALWAYS::contains)
                .toList();
        List<String> columns = new ArrayList<>(List.of("family", "group"));
        columns.addAll(wish.variables());
        columns.addAll(after);
        columns.add("withheld");
        try (CsvFile out = CsvFile.create(dataset.resolve("coded.csv"), columns)) {
            CsvReader.read(run.cohort(), row -> {
                numbers.put(row.get("family"), numbers.size() + 1);
                boolean isWithheld = withheld.contains(combination(row));
                out.row(cells(row, numbers.size(), after, isWithheld).toArray());
                if (isWithheld) {
                    blank.add(row.get("family"));
                }
            });
        }
        writeMissing(dataset, numbers, blank);
        writeVariables(dataset);
    }

    private List<String> cells(CSVRecord row, int number, List<String> after, boolean isWithheld) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(number), row.get("group")));
        for (String variable : wish.variables()) {
            boolean hidden = isWithheld && wish.quasiIdentifiers().contains(variable);
            cells.add(hidden ? "" : wish.coarsening().of(variable, row.get(variable)));
        }
        after.forEach(column -> cells.add(row.get(column)));
        cells.add(isWithheld ? String.join(" ", wish.quasiIdentifiers()) : "");
        return Collections.unmodifiableList(cells);
    }

    private void writeMissing(Path dataset, Map<String, Integer> numbers, Set<String> blank) {
        Set<String> told = new LinkedHashSet<>(wish.variables());
        try (CsvFile out = CsvFile.create(dataset.resolve("missing.csv"), List.of("family", "variable", "reason"))) {
            CsvReader.read(run.file("dataset/missing.csv"), row -> {
                Integer number = numbers.get(row.get("family"));
                String variable = row.get("variable");
                boolean hidden = blank.contains(row.get("family"))
                        && wish.quasiIdentifiers().contains(variable);
                if (number != null && told.contains(variable) && !hidden) {
                    out.row(number, variable, row.get("reason"));
                }
            });
        }
    }

    private void writeVariables(Path dataset) {
        try (CsvFile out =
                CsvFile.create(dataset.resolve("variables.csv"), List.of("variable", "told", "quasi_identifier"))) {
            wish.variables()
                    .forEach(variable -> out.row(
                            variable,
                            wish.coarsening().words(variable),
                            wish.quasiIdentifiers().contains(variable) ? "yes" : "no"));
        }
    }
}
