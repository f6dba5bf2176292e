package nl.terugblik.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.coding.Traced;
import nl.terugblik.coding.codes.Code;

/**
 * What the files of a run say of one family.
 *
 * @param coded its row of the whole cohort; empty where it is not in it
 * @param missing the reasons for its empty cells
 * @param trajectory its rows of the trajectory
 * @param table the name of the file with its row
 */
record RunValues(
        Optional<Map<String, String>> coded,
        List<Map<String, String>> missing,
        List<Map<String, String>> trajectory,
        String table) {

    private static final String FAMILY = "family";

    /** What a run says; nothing where its dataset was removed. */
    static Optional<RunValues> of(RunPlace run, String family) {
        return whole(run)
                .map(file -> new RunValues(
                        RunTable.rows(file, FAMILY, family, true).stream().findFirst(),
                        rows(run, "dataset/missing.csv", family),
                        rows(run, "dataset/long.csv", family),
                        String.valueOf(file.getFileName())));
    }

    /** The table of the whole cohort: where families were matched, those that were not are there too. */
    static Optional<Path> whole(RunPlace run) {
        return run.file("dataset/coded-unmatched.csv").or(() -> run.file("dataset/coded.csv"));
    }

    private static List<Map<String, String>> rows(RunPlace run, String name, String family) {
        return run.file(name)
                .map(file -> RunTable.rows(file, FAMILY, family, true))
                .orElse(List.of());
    }

    /** Whether the run says the same of a variable; empty where it says nothing of the family. */
    Optional<Boolean> agrees(Traced traced) {
        String name = traced.variable().name();
        Optional<String> cell = traced.moment().isPresent()
                ? trajectory.stream()
                        .filter(row -> traced.moment().get().equals(row.get("moment")))
                        .findFirst()
                        .map(row -> row.getOrDefault(name, ""))
                : coded.map(row -> row.getOrDefault(name, ""));
        return cell.map(says -> traced.code() instanceof Code.Value value
                ? number(says).equals(OptionalDouble.of(value.number()))
                : says.isEmpty() && (traced.moment().isPresent() || isMissingFor(name, traced.code())));
    }

    private boolean isMissingFor(String variable, Code code) {
        return code instanceof Code.Missing why
                && missing.stream()
                        .anyMatch(row -> variable.equals(row.get("variable"))
                                && why.reason().code().equals(row.get("reason")));
    }

    private static OptionalDouble number(String cell) {
        try {
            return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
