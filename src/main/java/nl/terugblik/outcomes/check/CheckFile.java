package nl.terugblik.outcomes.check;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.outcomes.csv.Cells;
import nl.terugblik.outcomes.csv.TableFolder;

/** {@code self-check.csv}: every test computed a second time. */
public final class CheckFile {

    private CheckFile() {}

    public static Path write(TableFolder folder, List<CheckRow> rows) {
        return folder.write("self-check.csv", "table,row,figure,printed,again,verdict", rows, CheckFile::cells);
    }

    private static Cells cells(CheckRow row) {
        return new Cells()
                .add(row.table())
                .add(row.row())
                .add(row.figure())
                .add(row.printed())
                .add(row.again())
                .add(row.verdict().id());
    }
}
