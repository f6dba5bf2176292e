package nl.terugblik.outcomes.csv;

import java.nio.file.Path;
import java.util.List;
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
        Path file = folder.resolve(name);
        try (CsvFile csv = CsvFile.create(file, List.of(columns.split(",")))) {
            rows.forEach(row -> csv.row(cells.apply(row).toArray()));
        }
        return file;
    }
}
