package nl.terugblik.disclosure.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.PrivateFiles;

/**
 * The disclosure control of a dataset: its families by number, its dates as intervals, none of them alone, or nearly
 * so, in the combination of what others may know of it, and nothing told more precisely than in a dataset of theirs that is out.
 */
public final class DatasetControl {

    private static final String COUNT = "count";
    private static final Set<String> NUMBERS = Set.of(COUNT, "continuous");

    private final DatasetWish wish;
    private final Order order;
    private final Told told;
    private final Combinations combinations;
    private final Set<String> withheld;
    private final Set<String> untoldSets;

    private DatasetControl(DatasetWish wish, Order order, Told told, Optional<Coarser> follows) {
        this.wish = wish;
        this.order = order;
        this.told = told;
        this.withheld = new LinkedHashSet<>(
                follows.map(earlier -> earlier.withheld(told)).orElse(Set.of()));
        this.combinations = new Combinations(wish.k(), withheld.size());
        told.rows().keySet().stream()
                .filter(family -> !withheld.contains(family))
                .forEach(family -> combinations.add(told.combination(family, wish)));
        Set<List<String>> rare = combinations.toWithhold();
        told.rows().keySet().stream()
                .filter(family -> rare.contains(told.combination(family, wish)))
                .forEach(withheld::add);
        this.untoldSets = new LinkedHashSet<>(Sets.untold(told, wish, withheld));
        follows.ifPresent(earlier -> untoldSets.addAll(earlier.setless(told)));
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
     * @param order the release's own
     * @param of its families
     * @param out every dataset that is out
     * @throws TooFew when it holds fewer families than must look alike
     * @throws NotCoarser when a dataset that is out holds some of its families, and it does not follow from any of the same
     */
    public static DatasetControl control(
            RunFolder run, DatasetWish asked, Order order, Membership of, List<OutDataset> out) {
        DatasetWish wish = asked.knowing(run.knownOfAFamily());
        Told told = Told.of(run, wish);
        if (told.rows().size() < wish.k()) {
            throw new TooFew(told.rows().size(), wish.k());
        }
        Set<String> whole = new TreeSet<>(numbers(run));
        whole.removeIf(variable -> !COUNT.equals(run.kinds().get(variable)));
        List<Coarser> overlapping = out.stream()
                .filter(earlier -> earlier.of().mayShare(of))
                .map(earlier -> new Coarser(earlier, wish, whole))
                .toList();
        return new DatasetControl(wish, order, told, follows(told, of, overlapping));
    }

    private static Optional<Coarser> follows(Told told, Membership of, List<Coarser> overlapping) {
        List<String> faults = new ArrayList<>();
        for (Coarser earlier : overlapping) {
            Optional<String> fault = earlier.fault(told, of);
            if (fault.isEmpty()) {
                return Optional.of(earlier);
            }
            faults.add(fault.get());
        }
        if (!faults.isEmpty()) {
            throw new NotCoarser(faults.get(0));
        }
        return Optional.empty();
    }

    /** The combinations that too few families share; for who decides, not for outside. */
    public List<Offending> offending() {
        return combinations.offending().entrySet().stream()
                .map(entry -> new Offending(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What its families could be known by: what was named, and what is known of a family in any case. */
    public List<String> quasiIdentifiers() {
        return wish.quasiIdentifiers();
    }

    /** How many families lose their quasi-identifiers. */
    public int withheldFamilies() {
        return withheld.size();
    }

    /** How many families do not have their matched set told. */
    public int untoldSets() {
        return told.sets().isEmpty() ? 0 : untoldSets.size();
    }

    /** How many families it holds. */
    public int families() {
        return told.rows().size();
    }

    /** Writes the dataset, why values are missing in it, and what was done to each variable. */
    public void write(Path folder) {
        Path dataset = PrivateFiles.folder(folder.resolve("dataset"));
        Map<String, Integer> numbers = order.numbers("family", told.rows().keySet());
        Map<String, Integer> sets = order.numbers("set", told.sets().keySet());
        List<String> families = told.rows().keySet().stream()
                .sorted(Comparator.comparing(family -> numbers.getOrDefault(family, 0)))
                .toList();
        List<String> columns = new ArrayList<>(List.of("family", Told.GROUP));
        columns.addAll(wish.variables());
        columns.addAll(told.after());
        columns.add("withheld");
        try (CsvFile out = CsvFile.create(dataset.resolve("coded.csv"), columns)) {
            families.forEach(family ->
                    out.row(cells(family, numbers.getOrDefault(family, 0), sets).toArray()));
        }
        writeMissing(dataset, families, numbers);
        writeVariables(dataset);
    }

    private List<String> cells(String family, int number, Map<String, Integer> sets) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(number), told.cell(family, Told.GROUP)));
        wish.variables().forEach(variable -> cells.add(isHidden(family, variable) ? "" : told.cell(family, variable)));
        told.after()
                .forEach(column -> cells.add(column.equals(Told.SET) ? set(family, sets) : told.cell(family, column)));
        cells.add(withheld.contains(family) ? String.join(" ", wish.quasiIdentifiers()) : "");
        return cells;
    }

    private String set(String family, Map<String, Integer> sets) {
        Integer number = untoldSets.contains(family) ? null : sets.get(told.cell(family, Told.SET));
        return number == null ? "" : number.toString();
    }

    private boolean isHidden(String family, String variable) {
        return withheld.contains(family) && wish.quasiIdentifiers().contains(variable);
    }

    private void writeMissing(Path dataset, List<String> families, Map<String, Integer> numbers) {
        Map<String, Map<String, String>> reasons = new HashMap<>(told.reasons());
        try (CsvFile out = CsvFile.create(dataset.resolve("missing.csv"), List.of("family", "variable", "reason"))) {
            families.forEach(family -> reasons.getOrDefault(family, Map.of()).forEach((variable, reason) -> {
                if (!isHidden(family, variable)) {
                    out.row(numbers.getOrDefault(family, 0), variable, reason);
                }
            }));
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
