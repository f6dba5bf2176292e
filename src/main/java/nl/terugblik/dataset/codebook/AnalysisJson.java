package nl.terugblik.dataset.codebook;

import java.util.List;
import java.util.Map;
import nl.terugblik.protocol.Recoding;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.analysis.AnalysisPlan;

/** The plan of analysis of a study, so that every figure can be had again from the dataset's files alone. */
public final class AnalysisJson {

    private AnalysisJson() {}

    public static Map<String, Object> of(Study study) {
        AnalysisPlan plan = study.instrument().analysis();
        List<String> wanted = study.analysis().outcomes();
        Map<String, Object> json = Json.object();
        json.put("study", study.name());
        json.put("title", Json.label(study.title()));
        json.put("minimum_group", study.analysis().minimumGroup());
        json.put(
                "baseline",
                plan.baseline().stream().map(entry -> entry(entry, "variable")).toList());
        json.put(
                "outcomes",
                plan.outcomes().stream()
                        .filter(outcome -> wanted.contains(outcome.variable()))
                        .map(AnalysisJson::outcome)
                        .toList());
        json.put(
                "moderation",
                moderation(plan.moderation(), wanted, study.analysis().moderators()));
        json.put(
                "reliability",
                plan.reliability().stream().map(AnalysisJson::scale).toList());
        json.put("courses", plan.courses().stream().map(AnalysisJson::course).toList());
        json.put("landmark_days", study.analysis().landmarkDays());
        if (study.matches()) {
            json.put(
                    "matching",
                    study.matchings().stream().map(AnalysisJson::matching).toList());
        }
        study.balance().ifPresent(gate -> json.put("balance", balance(gate)));
        study.analysis().imputation().ifPresent(imputation -> json.put("imputation", imputation(imputation)));
        if (!study.analysis().recodings().isEmpty()) {
            json.put(
                    "recodings",
                    study.analysis().recodings().stream()
                            .map(AnalysisJson::recoding)
                            .toList());
        }
        return json;
    }

    private static Map<String, Object> recoding(Recoding recoding) {
        Map<String, Object> json = Json.object();
        json.put("name", recoding.name());
        recoding.t2DefaultDays().ifPresent(days -> json.put("t2_default_days", days));
        recoding.assessmentDays().ifPresent(days -> json.put("assessment_days", days));
        if (recoding.unansweredIsNo()) {
            json.put("unanswered", "no");
        }
        return json;
    }

    private static Map<String, Object> course(AnalysisPlan.Course course) {
        Map<String, Object> json = Json.object();
        json.put("measure", course.measure());
        json.put("any", course.any());
        return json;
    }

    private static Map<String, Object> imputation(Study.Imputation imputation) {
        Map<String, Object> json = Json.object();
        imputation.imputations().ifPresent(count -> json.put("imputations", count));
        json.put("rounds", imputation.rounds());
        json.put("seed", imputation.seed());
        return json;
    }

    private static Map<String, Object> matching(Study.Matching matching) {
        Map<String, Object> json = Json.object();
        json.put("name", matching.name());
        json.put("options", matching.options());
        return json;
    }

    private static Map<String, Object> balance(Study.BalanceGate gate) {
        Map<String, Object> json = Json.object();
        json.put("max_smd", gate.maxSmd());
        json.put("withhold", gate.withhold());
        return json;
    }

    private static Map<String, Object> entry(AnalysisPlan.Entry entry, String role) {
        Map<String, Object> json = Json.object();
        json.put("table", entry.table());
        json.put(role, entry.variable());
        return json;
    }

    private static Map<String, Object> outcome(AnalysisPlan.Outcome outcome) {
        Map<String, Object> json = Json.object();
        json.put("table", outcome.table());
        json.put("outcome", outcome.variable());
        json.put("models", outcome.models());
        outcome.favourable().ifPresent(direction -> json.put("favourable", direction));
        return json;
    }

    private static Map<String, Object> moderation(
            AnalysisPlan.Moderation moderation, List<String> wanted, List<String> moderators) {
        Map<String, Object> json = Json.object();
        json.put(
                "outcomes",
                moderation.outcomes().stream()
                        .filter(entry -> wanted.contains(entry.variable()))
                        .map(entry -> entry(entry, "outcome"))
                        .toList());
        json.put("moderators", moderators);
        json.put("models", moderation.models());
        return json;
    }

    private static Map<String, Object> scale(AnalysisPlan.Scale scale) {
        Map<String, Object> json = Json.object();
        json.put("scale", scale.name());
        json.put("label", Json.label(scale.label()));
        json.put("items", scale.items());
        json.put("moments", scale.moments());
        return json;
    }
}
