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
 * @param screened its row of {@code screened.csv}; empty where the run has none, being older
 * @param table the name of the file with its row
 */
record RunValues(
        Optional<Map<String, String>> coded,
        List<Map<String, String>> missing,
        List<Map<String, String>> trajectory,
        Optional<Map<String, String>> screened,
        String table) {

    private static final String FAMILY = "family";

    /** What a run says; nothing where its dataset was removed. */
    static Optional<RunValues> of(RunPlace run, String family) {
        return whole(run)
                .map(file -> new RunValues(
                        RunTable.rows(file, FAMILY, family, true).stream().findFirst(),
                        rows(run, "dataset/missing.csv", family),
                        rows(run, "dataset/long.csv", family),
                        rows(run, "cohort/screened.csv", family).stream().findFirst(),
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

    /** What the run says of a family that is out, in a sentence. */
    String ofExcluded(String reason) {
        if (coded.isPresent()) {
            return table + " holds it: the register has moved on since";
        }
        return screened.map(row -> isExcluded(row, reason)
                        ? "screened.csv says the same, and " + table + " does not hold it"
                        : "not what screened.csv says: the register has moved on since, or the file was changed")
                .orElse(table + " does not hold it either");
    }

    /** Whether the run left the family out, for this reason. */
    boolean excludes(String reason) {
        return coded.isEmpty() && screened.map(row -> isExcluded(row, reason)).orElse(true);
    }

    private static boolean isExcluded(Map<String, String> row, String reason) {
        return "excluded".equals(row.get("outcome")) && reason.equals(row.get("reason"));
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
