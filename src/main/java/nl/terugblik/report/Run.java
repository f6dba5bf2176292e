package nl.terugblik.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A finished run as the report needs it: its tables of figures, and counts over its families.
 *
 * @param matched what only a run that matched its families holds
 */
record Run(
        Codebook codebook,
        AnalysisPlan plan,
        CohortCounts cohort,
        List<Row> flow,
        List<Row> baseline,
        List<Row> outcomes,
        List<Row> moderation,
        List<Row> reliability,
        Optional<MatchedRun> matched) {
    static Run read(RunFiles files) throws IOException {
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
                plan.matches() ? Optional.of(MatchedRun.read(files)) : Optional.empty());
    }
}
