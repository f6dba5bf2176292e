package nl.terugblik.outcomes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.PrivateFiles;

/** The tables as CSV files; an empty cell is a figure that does not exist. */
record TableFiles(Path folder) {

    private static final String GROUPS = "n,n_experimental,n_control,experimental,experimental_sd,control,control_sd";
    private static final String EFFECT = "test,statistic,df1,df2,p,odds_ratio,ci_low,ci_high";

    List<Path> write(Tables tables) {
        PrivateFiles.folder(folder);
        List<Path> files = new ArrayList<>(List.of(
                baseline("baseline.csv", tables.baseline()),
                outcomes("outcomes.csv", tables.outcomes()),
                file(
                        "moderation.csv",
                        "outcome,moderator,model,term,n," + EFFECT + ",nagelkerke_r2,note",
                        tables.moderation().stream().map(TableFiles::cells).toList()),
                file(
                        "reliability.csv",
                        "scale,moment,items,n,alpha",
                        tables.reliability().stream().map(TableFiles::cells).toList()),
                file(
                        "effect-sizes.csv",
                        "outcome,measure," + GROUPS + ",estimate,standard_error,ci_low,ci_high,p,p_holm,note",
                        tables.effectSizes().stream().map(TableFiles::cells).toList()),
                file(
                        "missing.csv",
                        "variable,n_experimental,unknown_experimental,n_control,unknown_control,test,statistic,df,p,"
                                + "p_holm,note",
                        tables.gaps().stream().map(TableFiles::cells).toList()),
                file(
                        "missing-patterns.csv",
                        "unknown,n,n_experimental,n_control",
                        tables.patterns().stream().map(TableFiles::cells).toList()),
                file(
                        "imputation.csv",
                        "outcome,model,measure,n_complete,estimate_complete,ci_low_complete,ci_high_complete,p_complete,"
                                + "n,filled,imputations,estimate,ci_low,ci_high,p,missing_information,note",
                        tables.imputed().stream().map(TableFiles::cells).toList()),
                file(
                        "self-check.csv",
                        "table,row,figure,printed,again,verdict",
                        tables.checks().stream().map(TableFiles::cells).toList())));
        files.addAll(CourseFiles.write(this, tables.course()));
        if (!tables.recodings().isEmpty()) {
            files.add(file(
                    "sensitivity-coding.csv",
                    "outcome,rule,n,n_experimental,n_control,moved,measure,estimate,ci_low,ci_high,p,note",
                    tables.recodings().stream().map(TableFiles::cells).toList()));
        }
        tables.matched().ifPresent(matched -> files.addAll(write(matched)));
        return files;
    }

    private List<Path> write(MatchedTables tables) {
        return List.of(
                baseline("baseline-unmatched.csv", tables.baselineUnmatched()),
                outcomes("outcomes-unmatched.csv", tables.outcomesUnmatched()),
                file(
                        "matched-effects.csv",
                        "outcome,model,n,sets,measure,estimate,ci_low,ci_high,t,df,p,note",
                        tables.effects().stream().map(TableFiles::cells).toList()),
                file(
                        "pairs.csv",
                        "outcome,pairs,both,experimental_only,control_only,neither,test,statistic,df,p,p_exact,"
                                + "estimate,ci_low,ci_high,note",
                        tables.pairs().stream().map(TableFiles::cells).toList()),
                file(
                        "sensitivity.csv",
                        "outcome,measure,estimate,ci_low,ci_high,risk_ratio,e_value,e_value_limit,pairs,gamma,stands,note",
                        tables.sensitivity().stream().map(TableFiles::cells).toList()),
                file(
                        "bounds.csv",
                        "outcome,gamma,side,p_low,p_high",
                        tables.bounds().stream().map(TableFiles::cells).toList()),
                file(
                        "specifications.csv",
                        "specification,options,n_experimental,n_control,effective_control,worst_covariate,max_smd,"
                                + "outcome,n,measure,estimate,ci_low,ci_high,p,note",
                        tables.specifications().stream().map(TableFiles::cells).toList()));
    }

    private Path baseline(String name, List<BaselineRow> rows) {
        return file(
                name,
                "variable,value," + GROUPS + ",test,statistic,df,p,smd,note",
                rows.stream().map(TableFiles::cells).toList());
    }

    private Path outcomes(String name, List<OutcomeRow> rows) {
        return file(
                name,
                "outcome,model," + GROUPS + "," + EFFECT + ",note",
                rows.stream().map(TableFiles::cells).toList());
    }

    Path file(String name, String columns, List<Cells> rows) {
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

    private static Cells cells(EffectSizeRow row) {
        return new Cells()
                .add(row.outcome())
                .add(row.measure().id())
                .groups(row.experimental(), row.control())
                .add(row.estimate())
                .add(row.standardError())
                .add(row.low())
                .add(row.high())
                .add(row.p())
                .add(row.adjusted())
                .note(row.note());
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
        return new Cells()
                .add(row.outcome())
                .model(row.covariates())
                .add(row.measure())
                .add(row.complete().n())
                .effect(row.complete())
                .add(row.imputed().n())
                .add(row.gaps())
                .add(row.imputations())
                .effect(row.imputed())
                .add(row.missingInformation())
                .note(row.note());
    }

    private static Cells cells(CheckRow row) {
        return new Cells()
                .add(row.table())
                .add(row.row())
                .add(row.figure())
                .add(row.printed())
                .add(row.again())
                .add(row.verdict().id());
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
