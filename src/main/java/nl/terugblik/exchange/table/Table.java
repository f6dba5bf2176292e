package nl.terugblik.exchange.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV file of a frozen dataset.
 *
 * @param name its name without {@code .csv}
 * @param label what a row is
 * @param file where it lies
 * @param key the variables that tell its rows apart; none where nothing does
 * @param variables its columns, in order
 * @param reasons the file that says why cells are empty, in the order of this one's rows; none where nothing says so
 * @param reasonLabels what each reason means
 */
public record Table(
        String name,
        Words label,
        Path file,
        List<String> key,
        List<Variable> variables,
        Optional<Path> reasons,
        Map<Reason, Words> reasonLabels) {

    public Table {
        key = List.copyOf(key);
        variables = List.copyOf(variables);
        reasonLabels = Map.copyOf(reasonLabels);
    }

    /** What a reason means; its own name where the dataset does not say. */
    public Words label(Reason reason) {
        return reasonLabels.getOrDefault(reason, new Words(reason.code(), reason.code()));
    }

    /** The name of the table's file. */
    public String fileName() {
        return name + ".csv";
    }
}
