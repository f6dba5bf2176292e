package nl.terugblik.dataset.codebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.protocol.Comparison;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Recoding;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.analysis.AnalysisOptions;
import nl.terugblik.protocol.analysis.AnalysisPlan;
import nl.terugblik.question.Question;

/** The plan of analysis of a study, so that every figure can be had again from the dataset's files alone. */
public final class AnalysisJson {

    private static final Set<String> USUAL = Set.of(Comparison.USUAL.treated(), Comparison.USUAL.control());

    private AnalysisJson() {}

    public static Map<String, Object> of(Study study) {
        AnalysisPlan plan = study.instrument().analysis();
        List<String> wanted = study.analysis().outcomes();
        AnalysisOptions options = study.analysis().options();
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
                        .map(outcome -> outcome(outcome, options))
                        .toList());
        json.put(
                "moderation",
                moderation(plan.moderation(), wanted, study.analysis().moderators(), options));
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
        options(json, options);
        groups(json, study);
        return json;
    }

    /** The groups of a study that has others than one with conferences has always had. */
    private static void groups(Map<String, Object> json, Study study) {
        List<Question.Group> groups = study.question().groups();
        Comparison compared = study.comparison();
        List<String> names = groups.stream().map(Question.Group::name).toList();
        if (compared.equals(Comparison.USUAL) && Set.copyOf(names).equals(USUAL)) {
            return;
        }
        Map<String, Object> comparison = Json.object();
        comparison.put("treated", compared.treated());
        comparison.put("control", compared.control());
        json.put("comparison", comparison);
        json.put("groups", names);
        Map<String, Object> labels = Json.object();
        groups.forEach(group -> labels.put(
                group.name(),
                Json.label(new Label(group.words().nl(), group.words().en()))));
        json.put("group_labels", labels);
        json.put("reasons_without_order", study.question().reasonsWithout(SourceTable.SUPERVISION_ORDERS));
    }

    /** Only what is not usual, so that the file of a study that asks for nothing is what it always was. */
    private static void options(Map<String, Object> json, AnalysisOptions options) {
        if (options.means() != AnalysisOptions.USUAL.means()) {
            json.put("t_test", id(options.means()));
        }
        if (options.cells() != AnalysisOptions.USUAL.cells()) {
            json.put("minimum_cells", id(options.cells()));
        }
        if (options.showsExplained()) {
            json.put("r_squared", "nagelkerke");
        }
        json.putAll(options.conduct());
        if (!options.sets().isEmpty()) {
            json.put("sets", options.sets().stream().map(AnalysisJson::set).toList());
        }
    }

    private static Map<String, Object> set(AnalysisOptions.ComparedSet set) {
        Map<String, Object> json = Json.object();
        json.put("name", set.name());
        json.put("treated", set.treated());
        json.put("control", set.control());
        set.where().ifPresent(column -> json.put("where", column));
        if (!set.baseline().isEmpty()) {
            json.put("baseline", set.baseline());
        }
        set.table().ifPresent(number -> json.put("table", number));
        return json;
    }

    private static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> moderator(AnalysisOptions.Moderator moderator) {
        Map<String, Object> json = Json.object();
        moderator.as().ifPresent(as -> json.put("as", as));
        moderator.reference().ifPresent(code -> json.put("reference", code));
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

    private static Map<String, Object> outcome(AnalysisPlan.Outcome outcome, AnalysisOptions options) {
        Map<String, Object> json = Json.object();
        json.put("table", outcome.table());
        json.put("outcome", outcome.variable());
        json.put("models", options.models().getOrDefault(outcome.variable(), outcome.models()));
        outcome.favourable().ifPresent(direction -> json.put("favourable", direction));
        return json;
    }

    private static Map<String, Object> moderation(
            AnalysisPlan.Moderation moderation, List<String> wanted, List<String> moderators, AnalysisOptions options) {
        Map<String, Object> json = Json.object();
        json.put(
                "outcomes",
                moderation.outcomes().stream()
                        .filter(entry -> wanted.contains(entry.variable()))
                        .map(entry -> entry(entry, "outcome"))
                        .toList());
        json.put("moderators", moderators);
        json.put("models", moderation.models());
        Map<String, Object> asked = Json.object();
        options.moderators().forEach((name, moderator) -> {
            if (!moderator.isUsual()) {
                asked.put(name, moderator(moderator));
            }
        });
        if (!asked.isEmpty()) {
            json.put("options", asked);
        }
        if (options.dropsModerator()) {
            json.put("drops_moderator", true);
        }
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
