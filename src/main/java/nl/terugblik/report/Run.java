package nl.terugblik.report;

import java.io.IOException;
import java.util.List;

/** A finished run as the report needs it: its tables of figures, and counts over its families. */
record Run(
        Codebook codebook,
        AnalysisPlan plan,
        CohortCounts cohort,
        List<Row> flow,
        List<Row> baseline,
        List<Row> outcomes,
        List<Row> moderation,
        List<Row> reliability) {
    static Run read(RunFiles files) throws IOException {
        return new Run(
                Codebook.of(files.json("dataset/codebook.json")),
                AnalysisPlan.of(files.json("dataset/analysis.json")),
                CohortCounts.of(files),
                files.table("cohort/flow.csv"),
                files.table("tables/baseline.csv"),
                files.table("tables/outcomes.csv"),
                files.table("tables/moderation.csv"),
                files.table("tables/reliability.csv"));
    }
}
