package nl.terugblik.outcomes.course;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.outcomes.csv.Cells;
import nl.terugblik.outcomes.csv.TableFolder;
import nl.terugblik.outcomes.csv.TableLayout;

/** {@code trajectories.csv}, {@code transitions.csv}, {@code changes.csv} and {@code residence.csv}. */
public final class CourseFiles {

    private CourseFiles() {}

    public static Path courses(TableFolder folder, List<CourseRow> rows) {
        return folder.write(
                "trajectories.csv",
                "measure,kind,moment,group,n,rejected_source,not_yet_observed,not_applicable,not_recorded,figure,"
                        + "sd,ci_low,ci_high",
                rows,
                row -> cells(folder.layout(), row));
    }

    public static Path transitions(TableFolder folder, List<TransitionRow> rows) {
        return folder.write(
                "transitions.csv",
                "measure,from,to,group,before,after,families",
                rows,
                row -> cells(folder.layout(), row));
    }

    public static Path changes(TableFolder folder, List<ChangeRow> rows) {
        return folder.write(
                "changes.csv",
                "measure,from,to,group,n,changed,test,statistic,df,p,change,ci_low,ci_high,note",
                rows,
                row -> cells(folder.layout(), row));
    }

    public static Path residence(TableFolder folder, List<ResidenceRow> rows) {
        return folder.write("residence.csv", "group,t1,t2,t3,children", rows, row -> cells(folder.layout(), row));
    }

    private static Cells cells(TableLayout layout, CourseRow row) {
        Cells cells = new Cells()
                .add(row.measure())
                .add(row.kind())
                .add(row.moment())
                .add(layout.name(row.side()))
                .add(row.n());
        for (int missing : row.missing()) {
            cells.add(missing);
        }
        return cells.add(row.figure()).add(row.deviation()).add(row.low()).add(row.high());
    }

    private static Cells cells(TableLayout layout, TransitionRow row) {
        return new Cells()
                .add(row.measure())
                .add(row.from())
                .add(row.to())
                .add(layout.name(row.side()))
                .add(row.before())
                .add(row.after())
                .add(row.families());
    }

    private static Cells cells(TableLayout layout, ChangeRow row) {
        return new Cells()
                .add(row.measure())
                .add(row.from())
                .add(row.to())
                .add(row.side().map(layout::name).orElse("difference"))
                .add(row.n())
                .add(row.changed().isPresent() ? String.valueOf(row.changed().getAsInt()) : "")
                .method(row.method())
                .add(row.statistic())
                .add(row.df().isPresent() ? String.valueOf(row.df().getAsInt()) : "")
                .add(row.p())
                .add(row.change())
                .add(row.low())
                .add(row.high())
                .note(row.note());
    }

    private static Cells cells(TableLayout layout, ResidenceRow row) {
        Cells cells = new Cells().add(layout.name(row.side()));
        row.states().forEach(cells::add);
        return cells.add(row.children());
    }
}
