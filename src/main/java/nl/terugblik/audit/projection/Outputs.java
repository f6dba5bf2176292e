package nl.terugblik.audit.projection;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.files.Sha256;

/**
 * The files that a study left below its folder, with their hashes.
 *
 * @param hashes by path below the folder, slashed, in order
 */
record Outputs(TreeMap<String, String> hashes) {

    /** Those among rows of a run, below the folder that another row names. */
    static Outputs of(List<RunRow> rows, List<RunRow> folder) {
        TreeMap<String, String> hashes = new TreeMap<>();
        if (!folder.isEmpty()) {
            Path root = Path.of(folder.get(0).cells().get(1));
            for (RunRow row : rows) {
                if (row.table() == RunTable.RUN_FILE && row.cells().get(1).equals(RunFile.Role.OUTPUT.code())) {
                    Path file = Path.of(row.cells().get(2)).toAbsolutePath().normalize();
                    if (file.startsWith(root)) {
                        hashes.put(
                                root.relativize(file).toString().replace('\\', '/'),
                                row.cells().get(3));
                    }
                }
            }
        }
        return new Outputs(hashes);
    }

    /** The hash of what {@code sha256sum} prints of them, in the order of their paths; empty where there are none. */
    Optional<String> sha256() {
        return hashes.isEmpty()
                ? Optional.empty()
                : Optional.of(Sha256.of(hashes.entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining())));
    }
}
