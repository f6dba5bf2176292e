package nl.terugblik.outcomes.missing;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.outcomes.csv.Cells;
import nl.terugblik.outcomes.csv.TableFolder;

/** {@code missing.csv}, {@code missing-patterns.csv} and {@code imputation.csv}. */
public final class MissingFiles {

    private MissingFiles() {}

    public static Path gaps(TableFolder folder, List<GapRow> rows) {
        return folder.write(
                "missing.csv",
                "variable,n_experimental,unknown_experimental,n_control,unknown_control,test,statistic,df,p,"
                        + "p_holm,note",
                rows,
                MissingFiles::cells);
    }

    public static Path patterns(TableFolder folder, List<PatternRow> rows) {
        return folder.write("missing-patterns.csv", "unknown,n,n_experimental,n_control", rows, MissingFiles::cells);
    }

    public static Path imputed(TableFolder folder, List<ImputedRow> rows) {
        return folder.write(
                "imputation.csv",
                "outcome,model,measure,n_complete,estimate_complete,ci_low_complete,ci_high_complete,p_complete,"
                        + "n,filled,imputations,estimate,ci_low,ci_high,p,missing_information,note",
                rows,
                MissingFiles::cells);
    }

    private static Cells cells(GapRow row) {
        return new Cells()
                .add(row.variable())
                .add(row.experimental().n())
                .add(row.experimental().gaps())
                .add(row.control().n())
                .add(row.control().gaps())
                .test(row.tested())
                .add(row.adjusted())
                .note(row.note());
    }

    private static Cells cells(PatternRow row) {
        return new Cells()
                .add(String.join(" ", row.variables()))
                .add(row.families())
                .add(row.experimental())
                .add(row.control());
    }

    private static Cells cells(ImputedRow row) {
        Cells cells = new Cells()
                .add(row.outcome())
                .model(row.covariates())
                .add(row.measure())
                .add(row.complete().n());
        effect(cells, row.complete()).add(row.imputed().n()).add(row.gaps()).add(row.imputations());
        return effect(cells, row.imputed()).add(row.missingInformation()).note(row.note());
    }

    /** {@code estimate,ci_low,ci_high,p}. */
    private static Cells effect(Cells cells, ImputedRow.Effect effect) {
        return cells.add(effect.estimate()).add(effect.low()).add(effect.high()).add(effect.p());
    }
}
