package nl.terugblik.outcomes.baseline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.terugblik.outcomes.csv.Cells;
import nl.terugblik.outcomes.csv.TableFolder;

/** {@code baseline.csv}: how the groups compare at the start. */
public final class BaselineFile {

    private BaselineFile() {}

    public static Path write(TableFolder folder, String name, List<BaselineRow> rows) {
        return write(folder, name, Map.of(folder.layout().set(), rows));
    }

    /** The rows of several sets, by their names. */
    public static Path write(TableFolder folder, String name, Map<String, List<BaselineRow>> rows) {
        return folder.write(
                name, "variable,value," + Cells.GROUPS + ",test,statistic,df,p,smd,note", rows, BaselineFile::cells);
    }

    private static Cells cells(BaselineRow row) {
        return new Cells()
                .add(row.variable())
                .add(row.value().map(String::valueOf).orElse(""))
                .groups(row.experimental(), row.control())
                .test(row.tested())
                .add(row.standardized())
                .note(row.note());
    }
}
