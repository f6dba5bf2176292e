package nl.terugblik.outcomes.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.PrivateFiles;

/** The folder of a run that holds its tables as CSV files; an empty cell is a figure that does not exist. */
public record TableFolder(Path folder) {

    public static TableFolder create(Path folder) {
        PrivateFiles.folder(folder);
        return new TableFolder(folder);
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
