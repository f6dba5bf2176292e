package nl.terugblik.outcomes.effects;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.outcomes.csv.Cells;
import nl.terugblik.outcomes.csv.TableFolder;

/** {@code outcomes.csv}, {@code effect-sizes.csv} and {@code moderation.csv}. */
public final class EffectFiles {

    private EffectFiles() {}

    public static Path outcomes(TableFolder folder, String name, List<OutcomeRow> rows) {
        boolean explained = folder.layout().explained();
        return folder.write(
                name,
                "outcome,model," + Cells.GROUPS + "," + Cells.EFFECT + (explained ? ",nagelkerke_r2" : "") + ",note",
                rows,
                row -> cells(row, explained));
    }

    public static Path sizes(TableFolder folder, List<EffectSizeRow> rows) {
        return folder.write(
                "effect-sizes.csv",
                "outcome,measure,favourable,test," + Cells.GROUPS
                        + ",estimate,standard_error,ci_low,ci_high,p,p_holm,note",
                rows,
                EffectFiles::cells);
    }

    public static Path moderation(TableFolder folder, List<ModerationRow> rows) {
        return folder.write(
                "moderation.csv",
                "outcome,moderator,model,term,n," + Cells.EFFECT + ",nagelkerke_r2,note",
                rows,
                EffectFiles::cells);
    }

    private static Cells cells(OutcomeRow row, boolean explained) {
        Cells cells = new Cells()
                .add(row.outcome())
                .model(row.covariates())
                .groups(row.experimental(), row.control())
                .effect(row.tested());
        return (explained ? cells.add(row.nagelkerke()) : cells).note(row.note());
    }

    private static Cells cells(EffectSizeRow row) {
        return new Cells()
                .add(row.outcome())
                .add(row.measure().id())
                .add(row.favourable().orElse(""))
                .add(row.test().id())
                .groups(row.experimental(), row.control())
                .add(row.estimate())
                .add(row.standardError())
                .add(row.low())
                .add(row.high())
                .add(row.p())
                .add(row.adjusted())
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
}
