package nl.terugblik.outcomes.plan;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a study compares, in the order in which its report shows it.
 *
 * @param minimumGroup how many families each group of a comparison needs to be tested
 * @param groups the groups of the study, as files name them
 * @param sets whom tables compare, in the order of the study
 * @param baseline variables on which the groups are compared at the start
 * @param outcomes what is compared at the end, with the covariates of each of its models
 * @param moderation for whom the condition works out differently
 * @param reliability scales
 * @param matching the ways in which families were matched, the study's own first; none where they were not
 * @param balance what is asked of matched groups; empty where nothing is
 * @param courses what is followed from one moment to the next
 * @param landmarkDays days after T1 at which the landmark lies
 * @param imputation how values that are not known are filled in; empty where they are not
 * @param recodings the names of other rules by which families were coded as well
 * @param conduct what the study tells of how it went
 * @param tests how tests are made, where that is a choice
 */
public record AnalysisPlan(
        int minimumGroup,
        List<String> groups,
        List<ComparedSet> sets,
        List<String> baseline,
        List<Outcome> outcomes,
        Moderation moderation,
        List<Scale> reliability,
        List<Matching> matching,
        Optional<BalanceGate> balance,
        List<Course> courses,
        int landmarkDays,
        Optional<Imputation> imputation,
        List<String> recodings,
        ConductPlan conduct,
        TestOptions tests) {

    /** A measure of the long file; {@code any} asks of a count whether it is more than none. */
    public record Course(String measure, boolean any) {}

    /** An outcome, the covariates of each of its models, none for the unadjusted one, and which direction is favourable, if one is. */
    public record Outcome(String variable, List<List<String>> models, Optional<String> favourable) {}

    /** Outcomes that are moderated, each by every moderator, in each of the models. */
    public record Moderation(List<String> outcomes, List<String> moderators, List<List<String>> models) {}

    /** A scale, its items and the moments at which they were filled in. */
    public record Scale(String name, List<String> items, List<String> moments) {}

    /** A way of matching: its name, and its options as the study file has them. */
    public record Matching(String name, String options) {}

    /** The largest standardized mean difference that matched groups may have, and whether outcomes hang on it. */
    public record BalanceGate(double maxSmd, boolean withhold) {}

    /**
     * How gaps are filled.
     *
     * @param asked how often; empty where the number of families decides
     * @param rounds how often the variables are gone through each time
     * @param seed of the random numbers
     */
    public record Imputation(OptionalInt asked, int rounds, int seed) {

        private static final int MANY_FAMILIES = 5000;

        /**
         * How often gaps of so many families are filled: twenty times, so that a rerun with another seed says the same;
         * five times where there are many, whose effects have so narrow intervals that no more is needed.
         */
        public int imputations(int families) {
            return asked.orElse(families > MANY_FAMILIES ? 5 : 20);
        }
    }

    public static AnalysisPlan read(Path dataset) {
        JsonFile file = JsonFile.read(dataset, "analysis.json");
        JsonNode root = file.root();
        JsonNode moderation = root.path("moderation");
        int minimum = file.number(root, "minimum_group");
        if (minimum < 0) {
            throw file.fault("has a minimum_group below 0");
        }
        List<ComparedSet> sets = ComparedSet.read(file, root);
        return new AnalysisPlan(
                minimum,
                root.has("groups") ? file.texts(root.path("groups")) : compared(sets),
                sets,
                names(file, root.path("baseline"), "variable"),
                root.path("outcomes")
                        .valueStream()
                        .map(node -> new Outcome(
                                file.text(node, "outcome"),
                                models(file, node.path("models")),
                                Optional.ofNullable(node.get("favourable")).map(JsonNode::asString)))
                        .toList(),
                new Moderation(
                        names(file, moderation.path("outcomes"), "outcome"),
                        file.texts(moderation.path("moderators")),
                        models(file, moderation.path("models"))),
                root.path("reliability")
                        .valueStream()
                        .map(node -> new Scale(
                                file.text(node, "scale"),
                                file.texts(node.path("items")),
                                file.texts(node.path("moments"))))
                        .toList(),
                root.path("matching")
                        .valueStream()
                        .map(node -> new Matching(
                                file.text(node, "name"), node.path("options").toString()))
                        .toList(),
                root.has("balance")
                        ? Optional.of(new BalanceGate(
                                root.path("balance").path("max_smd").asDouble(),
                                root.path("balance").path("withhold").asBoolean()))
                        : Optional.empty(),
                root.path("courses")
                        .valueStream()
                        .map(node -> new Course(
                                file.text(node, "measure"), node.path("any").asBoolean(false)))
                        .toList(),
                root.path("landmark_days").asInt(0),
                root.has("imputation") ? Optional.of(imputation(file, root.path("imputation"))) : Optional.empty(),
                root.path("recodings")
                        .valueStream()
                        .map(node -> file.text(node, "name"))
                        .toList(),
                ConductPlan.read(file, root),
                TestOptions.read(file, root));
    }

    private static List<String> compared(List<ComparedSet> sets) {
        return sets.stream()
                .flatMap(set -> Stream.concat(set.treated().stream(), set.control().stream()))
                .distinct()
                .toList();
    }

    /** Whom all tables compare but the baselines of other sets. */
    public ComparedSet compared() {
        return sets.stream().filter(set -> set.baseline().isEmpty()).findFirst().orElseThrow();
    }

    /** The variables that a set is compared on at the start. */
    public List<String> baseline(ComparedSet set) {
        return set.baseline().isEmpty() ? baseline : set.baseline();
    }

    private static Imputation imputation(JsonFile file, JsonNode node) {
        Imputation imputation = new Imputation(
                node.has("imputations") ? OptionalInt.of(file.number(node, "imputations")) : OptionalInt.empty(),
                file.number(node, "rounds"),
                file.number(node, "seed"));
        if (imputation.imputations(0) < 2 || imputation.rounds() < 1) {
            throw file.fault("asks for fewer than two imputations, or for no round");
        }
        return imputation;
    }

    private static List<String> names(JsonFile file, JsonNode list, String key) {
        return list.valueStream().map(node -> file.text(node, key)).toList();
    }

    private static List<List<String>> models(JsonFile file, JsonNode list) {
        List<List<String>> models = list.valueStream().map(file::texts).toList();
        for (List<String> covariates : models) {
            if (Set.copyOf(covariates).size() != covariates.size()) {
                throw file.fault("has a model that names a covariate twice");
            }
        }
        return models;
    }

    /** The variables of a family that only the tables of how the study went need. */
    public Set<String> conductVariables() {
        return conduct.variables();
    }

    /** Every variable of a family that the plan names for those whom all tables compare, each once. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>(baseline);
        for (Outcome outcome : outcomes) {
            names.add(outcome.variable());
            outcome.models().forEach(names::addAll);
        }
        names.addAll(moderation.outcomes());
        names.addAll(moderation.moderators());
        moderation.models().forEach(names::addAll);
        return names;
    }
}
