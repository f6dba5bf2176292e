package nl.terugblik.outcomes;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.terugblik.outcomes.dataset.Group;

/** The tables about the course of time as CSV files. */
final class CourseFiles {

    private static final String CURVE = "outcome,analysis,curve,group,day,at_risk,events,chance,ci_low,ci_high";

    private CourseFiles() {}

    static List<Path> write(TableFiles files, CourseTables tables) {
        return List.of(
                files.file(
                        "trajectories.csv",
                        "measure,kind,moment,group,n,rejected_source,not_yet_observed,not_applicable,not_recorded,figure,"
                                + "sd,ci_low,ci_high",
                        tables.courses().stream().map(CourseFiles::cells).toList()),
                files.file(
                        "transitions.csv",
                        "measure,from,to,group,before,after,families",
                        tables.transitions().stream().map(CourseFiles::cells).toList()),
                files.file(
                        "changes.csv",
                        "measure,from,to,group,n,changed,test,statistic,df,p,change,ci_low,ci_high,note",
                        tables.changes().stream().map(CourseFiles::cells).toList()),
                files.file(
                        "residence.csv",
                        "group,t1,t2,t3,children",
                        tables.residence().stream().map(CourseFiles::cells).toList()),
                files.file(
                        "survival-curves.csv",
                        CURVE,
                        tables.curves().stream().map(CourseFiles::cells).toList()),
                files.file(
                        "survival.csv",
                        CURVE,
                        tables.risks().stream().map(CourseFiles::cells).toList()),
                files.file(
                        "survival-tests.csv",
                        "outcome,analysis,families_experimental,families_control,n_experimental,n_control,"
                                + "events_experimental,events_control,other_experimental,other_control,"
                                + "short_experimental,short_control,median_experimental,median_control,logrank,logrank_p,"
                                + "hazard_ratio,ci_low,ci_high,p,proportional_p,gray_p,logrank_robust,logrank_robust_p,"
                                + "proportional_robust_p,gray_robust_p,note",
                        tables.times().stream().map(CourseFiles::cells).toList()));
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

    private static Cells cells(CurveRow row) {
        return new Cells()
                .add(row.question())
                .add(row.analysis())
                .add(row.curve())
                .add(name(row.group()))
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
