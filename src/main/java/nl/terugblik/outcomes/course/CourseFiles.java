package nl.terugblik.outcomes.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.terugblik.outcomes.csv.Cells;
import nl.terugblik.outcomes.csv.TableFolder;
import nl.terugblik.outcomes.dataset.Group;

/** {@code trajectories.csv}, {@code transitions.csv}, {@code changes.csv} and {@code residence.csv}. */
public final class CourseFiles {

    private CourseFiles() {}

    public static Path courses(TableFolder folder, List<CourseRow> rows) {
        return folder.write(
                "trajectories.csv",
                "measure,kind,moment,group,n,rejected_source,not_yet_observed,not_applicable,not_recorded,figure,"
                        + "sd,ci_low,ci_high",
                rows,
                CourseFiles::cells);
    }

    public static Path transitions(TableFolder folder, List<TransitionRow> rows) {
        return folder.write("transitions.csv", "measure,from,to,group,before,after,families", rows, CourseFiles::cells);
    }

    public static Path changes(TableFolder folder, List<ChangeRow> rows) {
        return folder.write(
                "changes.csv",
                "measure,from,to,group,n,changed,test,statistic,df,p,change,ci_low,ci_high,note",
                rows,
                CourseFiles::cells);
    }

    public static Path residence(TableFolder folder, List<ResidenceRow> rows) {
        return folder.write("residence.csv", "group,t1,t2,t3,children", rows, CourseFiles::cells);
    }

    private static String name(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private static Cells cells(CourseRow row) {
        Cells cells = new Cells()
                .add(row.measure())
                .add(row.kind())
                .add(row.moment())
                .add(name(row.group()))
                .add(row.n());
        for (int missing : row.missing()) {
            cells.add(missing);
        }
        return cells.add(row.figure()).add(row.deviation()).add(row.low()).add(row.high());
    }

    private static Cells cells(TransitionRow row) {
        return new Cells()
                .add(row.measure())
                .add(row.from())
                .add(row.to())
                .add(name(row.group()))
                .add(row.before())
                .add(row.after())
                .add(row.families());
    }

    private static Cells cells(ChangeRow row) {
        return new Cells()
                .add(row.measure())
                .add(row.from())
                .add(row.to())
                .add(row.group())
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

    private static Cells cells(ResidenceRow row) {
        Cells cells = new Cells().add(name(row.group()));
        row.states().forEach(cells::add);
        return cells.add(row.children());
    }
}
