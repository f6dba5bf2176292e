package nl.terugblik.disclosure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.terugblik.files.CsvReader;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * An attacker who has every released folder and knows nothing of how the program hides: families are kinds (in which
 * releases, with which values in each), each printed cell is an equation over how many there are of each kind, and linear
 * programming bounds whatever is asked after.
 */
final class InventedAttacker {

    private static final List<String> GROUPS = List.of("experimental", "control");

    /** A kind of family: what it is in each release, or that it is not in it. */
    private record Kind(List<Optional<InventedFamily>> in) {}

    private final List<List<InventedFamily>> releases = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final Map<Kind, Integer> kinds = new LinkedHashMap<>();

    void has(List<InventedFamily> families, Path released) {
        releases.add(families);
        folders.add(released);
    }

    /** Which kinds there can be: every combination of values wherever there are families at all, and what was found. */
    void think() {
        Map<String, List<Optional<InventedFamily>>> byName = new LinkedHashMap<>();
        for (int i = 0; i < releases.size(); i++) {
            for (InventedFamily family : releases.get(i)) {
                List<Optional<InventedFamily>> in = byName.computeIfAbsent(family.name(), none -> new ArrayList<>());
                while (in.size() < i) {
                    in.add(Optional.empty());
                }
                in.add(Optional.of(new InventedFamily("", 0, family.group(), family.moved(), family.reason())));
            }
        }
        byName.values().forEach(in -> {
            while (in.size() < releases.size()) {
                in.add(Optional.empty());
            }
        });
        byName.values().forEach(in -> combinations(in));
        byName.values().forEach(in -> kinds.merge(new Kind(List.copyOf(in)), 1, Integer::sum));
    }

    private void combinations(List<Optional<InventedFamily>> in) {
        for (String group : GROUPS) {
            for (String moved : List.of("", "0", "1")) {
                for (String reason : List.of("", "0", "1", "2")) {
                    InventedFamily could = new InventedFamily("", 0, group, moved, reason);
                    kinds.putIfAbsent(
                            new Kind(in.stream()
                                    .map(was -> was.map(any -> could))
                                    .toList()),
                            0);
                }
            }
        }
    }

    /** How narrowly they tell how many families of a release fit, who are in no other of these. */
    double[] bounds(int release, Predicate<InventedFamily> of, List<Integer> notIn) {
        return new double[] {extreme(release, of, notIn, false), extreme(release, of, notIn, true)};
    }

    /** How many there really are. */
    long truth(int release, Predicate<InventedFamily> of, List<Integer> notIn) {
        return kinds.entrySet().stream()
                .filter(kind -> counts(kind.getKey(), release, of, notIn))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean counts(Kind kind, int release, Predicate<InventedFamily> of, List<Integer> notIn) {
        return kind.in().get(release).filter(of).isPresent()
                && notIn.stream()
                        .noneMatch(other -> kind.in().get(other).filter(of).isPresent());
    }

    private double extreme(int release, Predicate<InventedFamily> of, List<Integer> notIn, boolean greatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Kind, Variable> variables = new LinkedHashMap<>();
        for (Kind kind : kinds.keySet()) {
            boolean isCounted = counts(kind, release, of, notIn);
            variables.put(
                    kind,
                    model.newVariable("k" + variables.size())
                            .lower(0)
                            .upper(1000)
                            .weight(isCounted ? 1 : 0));
        }
        for (int i = 0; i < releases.size(); i++) {
            printed(model, variables, i);
        }
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("what is printed must be possible");
        }
        return result.getValue();
    }

    private void printed(ExpressionsBasedModel model, Map<Kind, Variable> variables, int release) {
        for (String table : InventedTables.ALL) {
            Path file = folders.get(release).resolve(table);
            if (!Files.exists(file)) {
                continue;
            }
            int[] row = {0};
            CsvReader.read(file, cells -> {
                for (InventedTables.Meaning meaning : InventedTables.meanings()) {
                    boolean isHere = meaning.table().equals(table) && meaning.row() == row[0];
                    if (isHere && !cells.get(meaning.column()).isEmpty()) {
                        var equation = model.newExpression(release + table + row[0] + meaning.column());
                        variables.forEach((kind, variable) -> {
                            if (counts(kind, release, meaning.of(), List.of())) {
                                equation.add(variable, 1);
                            }
                        });
                        equation.level(Long.parseLong(cells.get(meaning.column())));
                    }
                }
                row[0]++;
            });
        }
    }
}
