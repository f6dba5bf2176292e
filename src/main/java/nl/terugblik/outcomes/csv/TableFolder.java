package nl.terugblik.outcomes.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.PrivateFiles;

/**
 * The folder of a run that holds its tables as CSV files; an empty cell is a figure that does not exist.
 *
 * @param folder the folder
 * @param layout which columns tables have beside the usual ones
 */
public record TableFolder(Path folder, TableLayout layout) {

    public static TableFolder create(Path folder, TableLayout layout) {
        PrivateFiles.folder(folder);
        return new TableFolder(folder, layout);
    }

    /**
     * Writes a table.
     *
     * @param columns their names with commas between
     * @param cells of a row, as many as there are columns
     * @return the file
     */
    public <R> Path write(String name, String columns, List<R> rows, Function<R, Cells> cells) {
        return write(name, columns, Map.of(layout.set(), rows), cells);
    }

    /** Writes a table of several sets, by their names; in order. */
    public <R> Path write(String name, String columns, Map<String, List<R>> bySet, Function<R, Cells> cells) {
        boolean named = !layout.set().isEmpty();
        Path file = folder.resolve(name);
        try (CsvFile csv = CsvFile.create(file, List.of(((named ? "set," : "") + columns).split(",")))) {
            bySet.forEach((set, rows) -> rows.forEach(row -> {
                Cells all = named ? new Cells().add(set).all(cells.apply(row)) : cells.apply(row);
                csv.row(all.toArray(layout));
            }));
        }
        return file;
    }
}
