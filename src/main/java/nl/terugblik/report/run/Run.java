package nl.terugblik.report.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A finished run as the report needs it: its tables of figures, and counts over its families.
 *
 * @param matched what only a run that matched its families holds
 */
public record Run(
        Codebook codebook,
        AnalysisPlan plan,
        CohortCounts cohort,
        List<Row> flow,
        List<Row> baseline,
        List<Row> outcomes,
        List<Row> moderation,
        List<Row> reliability,
        List<Row> effectSizes,
        List<Row> gaps,
        List<Row> patterns,
        List<Row> imputed,
        List<Row> checks,
        Courses courses,
        List<Row> recoded,
        Optional<MatchedRun> matched) {
    public static Run read(RunFiles files) throws IOException {
        AnalysisPlan plan = AnalysisPlan.of(files.json("dataset/analysis.json"));
        return new Run(
                Codebook.of(files.json("dataset/codebook.json")),
                plan,
                CohortCounts.of(files),
                files.table("cohort/flow.csv"),
                files.table("tables/baseline.csv"),
                files.table("tables/outcomes.csv"),
                files.table("tables/moderation.csv"),
                files.table("tables/reliability.csv"),
                files.table("tables/effect-sizes.csv"),
                files.table("tables/missing.csv"),
                files.table("tables/missing-patterns.csv"),
                files.table("tables/imputation.csv"),
                files.table("tables/self-check.csv"),
                Courses.read(files),
                plan.recodings().isEmpty() ? List.of() : files.table("tables/sensitivity-coding.csv"),
                plan.matches() ? Optional.of(MatchedRun.read(files)) : Optional.empty());
    }
}
