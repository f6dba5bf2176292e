package nl.terugblik.report.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finished run as the report needs it: its tables of figures, and counts over its families.
 *
 * @param others tables that only some studies have, by their files, and rows of the baseline that compare others
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
        Map<String, List<Row>> others,
        Optional<MatchedRun> matched) {
    public static Run read(RunFiles files) throws IOException {
        AnalysisPlan plan = AnalysisPlan.of(files.json("dataset/analysis.json"));
        return new Run(
                Codebook.of(files.json("dataset/codebook.json")),
                plan,
                CohortCounts.of(files),
                files.table("cohort/flow.csv"),
                ofSet(files.table("tables/baseline.csv"), plan.set()),
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
                others(files, plan),
                plan.matches() ? Optional.of(MatchedRun.read(files)) : Optional.empty());
    }

    /** The rows of a table that not every study has. */
    public List<Row> more(String table) {
        return others.getOrDefault(table, List.of());
    }

    private static Map<String, List<Row>> others(RunFiles files, AnalysisPlan plan) throws IOException {
        Map<String, List<Row>> others = new LinkedHashMap<>();
        for (String table : List.of(
                "tables/nonresponse.csv", "tables/realisation.csv", "tables/attrition.csv", "tables/costs.csv")) {
            others.put(table, files.tableIfAny(table));
        }
        List<Row> baseline = files.table("tables/baseline.csv");
        plan.otherSets().forEach(set -> others.put("baseline " + set.name(), ofSet(baseline, set.name())));
        return others;
    }

    private static List<Row> ofSet(List<Row> rows, String set) {
        return rows.stream().filter(row -> row.text("set").equals(set)).toList();
    }
}
