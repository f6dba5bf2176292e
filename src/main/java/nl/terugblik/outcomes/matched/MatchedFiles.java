package nl.terugblik.outcomes.matched;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.outcomes.baseline.BaselineFile;
import nl.terugblik.outcomes.csv.Cells;
import nl.terugblik.outcomes.csv.TableFolder;
import nl.terugblik.outcomes.effects.EffectFiles;

/** The tables that only a matched study has as CSV files. */
public final class MatchedFiles {

    private MatchedFiles() {}

    public static List<Path> write(TableFolder folder, MatchedTables tables) {
        return List.of(
                BaselineFile.write(folder, "baseline-unmatched.csv", tables.baselineUnmatched()),
                EffectFiles.outcomes(folder, "outcomes-unmatched.csv", tables.outcomesUnmatched()),
                folder.write(
                        "matched-effects.csv",
                        "outcome,model,n,sets,measure,estimate,ci_low,ci_high,t,df,p,note",
                        tables.effects(),
                        MatchedFiles::cells),
                folder.write(
                        "pairs.csv",
                        "outcome,pairs,both,experimental_only,control_only,neither,test,statistic,df,p,p_exact,"
                                + "estimate,ci_low,ci_high,note",
                        tables.pairs(),
                        MatchedFiles::cells),
                folder.write(
                        "sensitivity.csv",
                        "outcome,measure,estimate,ci_low,ci_high,risk_ratio,e_value,e_value_limit,pairs,gamma,stands,note",
                        tables.sensitivity(),
                        MatchedFiles::cells),
                folder.write("bounds.csv", "outcome,gamma,side,p_low,p_high", tables.bounds(), MatchedFiles::cells),
                folder.write(
                        "specifications.csv",
                        "specification,options,n_experimental,n_control,effective_control,worst_covariate,max_smd,"
                                + "outcome,n,measure,estimate,ci_low,ci_high,p,note",
                        tables.specifications(),
                        MatchedFiles::cells));
    }

    private static Cells cells(MatchedEffectRow row) {
        return new Cells()
                .add(row.outcome())
                .model(row.covariates())
                .add(row.n())
                .add(row.sets())
                .add(row.measure())
                .add(row.estimate())
                .add(row.low())
                .add(row.high())
                .add(row.t())
                .add(row.df().isPresent() ? String.valueOf(row.df().getAsInt()) : "")
                .add(row.p())
                .note(row.note());
    }

    private static Cells cells(PairedRow row) {
        Cells cells = new Cells().add(row.outcome()).add(row.pairs());
        row.counts()
                .ifPresentOrElse(
                        counts -> cells.add(counts.both())
                                .add(counts.experimentalOnly())
                                .add(counts.controlOnly())
                                .add(counts.neither()),
                        () -> cells.blank(4));
        return cells.method(row.method())
                .add(row.statistic())
                .add(row.df())
                .add(row.p())
                .add(row.exactP())
                .add(row.estimate())
                .add(row.low())
                .add(row.high())
                .note(row.note());
    }

    private static Cells cells(SensitivityRow row) {
        return new Cells()
                .add(row.outcome())
                .add(row.measure().orElse(""))
                .add(row.estimate())
                .add(row.low())
                .add(row.high())
                .add(row.riskRatio())
                .add(row.eValue())
                .add(row.eValueOfLimit())
                .add(row.pairs().isPresent() ? String.valueOf(row.pairs().getAsInt()) : "")
                .add(row.gamma())
                .add(row.stands().orElse(""))
                .note(row.note());
    }

    private static Cells cells(BoundRow row) {
        return new Cells()
                .add(row.outcome())
                .add(row.gamma())
                .add(row.side())
                .add(row.lower())
                .add(row.upper());
    }

    private static Cells cells(SpecificationRow row) {
        return new Cells()
                .add(row.specification())
                .add(row.options())
                .add(row.experimental())
                .add(row.control())
                .add(row.effectiveControl())
                .add(row.worst().orElse(""))
                .add(row.maxSmd())
                .add(row.outcome())
                .add(row.effect().n())
                .effect(row.effect());
    }
}
