package nl.terugblik.outcomes.coding;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.outcomes.csv.Cells;
import nl.terugblik.outcomes.csv.TableFolder;

/** {@code reliability.csv} and {@code sensitivity-coding.csv}. */
public final class CodingFiles {

    private CodingFiles() {}

    public static Path reliability(TableFolder folder, List<ReliabilityRow> rows) {
        return folder.write("reliability.csv", "scale,moment,items,n,alpha", rows, CodingFiles::cells);
    }

    public static Path recodings(TableFolder folder, List<RecodingRow> rows) {
        return folder.write(
                "sensitivity-coding.csv",
                "outcome,rule,n,n_experimental,n_control,moved,measure,estimate,ci_low,ci_high,p,note",
                rows,
                CodingFiles::cells);
    }

    private static Cells cells(ReliabilityRow row) {
        return new Cells()
                .add(row.scale())
                .add(row.moment())
                .add(row.items())
                .add(row.n())
                .add(row.alpha());
    }

    private static Cells cells(RecodingRow row) {
        return new Cells()
                .add(row.outcome())
                .add(row.rule())
                .add(row.effect().n())
                .add(row.experimental())
                .add(row.control())
                .add(row.moved())
                .effect(row.effect());
    }
}
