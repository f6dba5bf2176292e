package nl.terugblik.outcomes.time;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.outcomes.csv.Cells;
import nl.terugblik.outcomes.csv.TableFolder;
import nl.terugblik.outcomes.csv.TableLayout;

/** {@code survival-curves.csv}, {@code survival.csv} and {@code survival-tests.csv}. */
public final class TimeFiles {

    private static final String CURVE = "outcome,analysis,curve,group,day,at_risk,events,chance,ci_low,ci_high";

    private TimeFiles() {}

    public static Path curves(TableFolder folder, List<CurveRow> rows) {
        return folder.write("survival-curves.csv", CURVE, rows, row -> cells(folder.layout(), row));
    }

    public static Path risks(TableFolder folder, List<CurveRow> rows) {
        return folder.write("survival.csv", CURVE, rows, row -> cells(folder.layout(), row));
    }

    public static Path tests(TableFolder folder, List<TimeRow> rows) {
        return folder.write(
                "survival-tests.csv",
                "outcome,analysis,families_experimental,families_control,n_experimental,n_control,"
                        + "events_experimental,events_control,other_experimental,other_control,"
                        + "short_experimental,short_control,median_experimental,median_control,logrank,logrank_p,"
                        + "hazard_ratio,ci_low,ci_high,p,proportional_p,gray_p,logrank_robust,logrank_robust_p,"
                        + "proportional_robust_p,gray_robust_p,note",
                rows,
                TimeFiles::cells);
    }

    private static Cells cells(TableLayout layout, CurveRow row) {
        return new Cells()
                .add(row.question())
                .add(row.analysis())
                .add(row.curve())
                .add(layout.name(row.side()))
                .add(row.day())
                .add(row.atRisk())
                .add(row.events())
                .add(row.chance())
                .add(row.low())
                .add(row.high());
    }

    private static Cells cells(TimeRow row) {
        TimeRow.Side experimental = row.experimental();
        TimeRow.Side control = row.control();
        return new Cells()
                .add(row.question())
                .add(row.analysis())
                .add(experimental.families())
                .add(control.families())
                .add(experimental.children())
                .add(control.children())
                .add(experimental.first())
                .add(control.first())
                .add(experimental.other())
                .add(control.other())
                .add(experimental.early())
                .add(control.early())
                .add(experimental.median())
                .add(control.median())
                .add(row.logRank())
                .add(row.logRankP())
                .add(row.hazardRatio())
                .add(row.low())
                .add(row.high())
                .add(row.p())
                .add(row.proportionalP())
                .add(row.grayP())
                .add(row.robust().logRank())
                .add(row.robust().logRankP())
                .add(row.robust().proportionalP())
                .add(row.robust().grayP())
                .note(row.note());
    }
}
