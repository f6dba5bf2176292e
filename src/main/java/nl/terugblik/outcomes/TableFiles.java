package nl.terugblik.outcomes;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.PrivateFiles;

/** The tables as CSV files; an empty cell is a figure that does not exist. */
record TableFiles(Path folder) {

    private static final String GROUPS = "n,n_experimental,n_control,experimental,experimental_sd,control,control_sd";
    private static final String EFFECT = "test,statistic,df1,df2,p,odds_ratio,ci_low,ci_high";

    List<Path> write(Tables tables) {
        PrivateFiles.folder(folder);
        return List.of(
                file(
                        "baseline.csv",
                        "variable,value," + GROUPS + ",test,statistic,df,p,smd,note",
                        tables.baseline().stream().map(TableFiles::cells).toList()),
                file(
                        "outcomes.csv",
                        "outcome,model," + GROUPS + "," + EFFECT + ",note",
                        tables.outcomes().stream().map(TableFiles::cells).toList()),
                file(
                        "moderation.csv",
                        "outcome,moderator,model,term,n," + EFFECT + ",nagelkerke_r2,note",
                        tables.moderation().stream().map(TableFiles::cells).toList()),
                file(
                        "reliability.csv",
                        "scale,moment,items,n,alpha",
                        tables.reliability().stream().map(TableFiles::cells).toList()));
    }

    private Path file(String name, String columns, List<Cells> rows) {
        Path file = folder.resolve(name);
        try (CsvFile csv = CsvFile.create(file, List.of(columns.split(",")))) {
            rows.forEach(cells -> csv.row(cells.toArray()));
        }
        return file;
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

    private static Cells cells(OutcomeRow row) {
        return new Cells()
                .add(row.outcome())
                .model(row.covariates())
                .groups(row.experimental(), row.control())
                .effect(row.tested())
                .note(row.note());
    }

    private static Cells cells(ModerationRow row) {
        return new Cells()
                .add(row.outcome())
                .add(row.moderator())
                .model(row.covariates())
                .add(row.term().id())
                .add(row.n())
                .effect(row.tested())
                .add(row.nagelkerke())
                .note(row.note());
    }

    private static Cells cells(ReliabilityRow row) {
        return new Cells()
                .add(row.scale())
                .add(row.moment())
                .add(row.items())
                .add(row.n())
                .add(row.alpha());
    }
}
