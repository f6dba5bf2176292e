package nl.terugblik.protocol.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Variable;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.protocol.analysis.AnalysisOptions.Cells;
import nl.terugblik.protocol.analysis.AnalysisOptions.ComparedSet;
import nl.terugblik.protocol.analysis.AnalysisOptions.Means;
import nl.terugblik.protocol.analysis.AnalysisOptions.Moderator;
import nl.terugblik.protocol.text.NearName;
import nl.terugblik.protocol.text.Place;
import nl.terugblik.protocol.text.PlainValues;
import tools.jackson.databind.JsonNode;

/**
 * What a study file asks of its comparisons, read.
 *
 * @param faults takes a sentence for everything that is wrong
 */
public record OptionsReader(YamlFile yaml, Instrument instrument, List<String> faults) {

    private static final String ROOT = "/analysis";

    /** Stands in a model for the outcome's own value at T1. */
    private static final String OWN_START = "own_t1";

    private static final String FACTOR = "factor";

    /** A category of these two alone is one of yes or no, in one column. */
    private static final Set<Integer> NO_AND_YES = Set.of(0, 1);

    /** The options in the part of the file that is about the analysis. */
    public AnalysisOptions read(JsonNode analysis) {
        return new AnalysisOptions(
                Means.valueOf(analysis.path("t_test").asString("pooled").toUpperCase(Locale.ROOT)),
                Cells.valueOf(analysis.path("minimum_cells")
                        .asString("condition_by_category")
                        .toUpperCase(Locale.ROOT)),
                analysis.path("moderator_as_covariate").asString("withheld").equals("dropped"),
                analysis.path("r_squared").asString("none").equals("nagelkerke"),
                moderators(analysis.path("moderators")),
                models(analysis.path("models")),
                new ConductReader(yaml, instrument, faults).read(analysis),
                sets(analysis.path("sets")),
                new NonresponseReader(yaml, instrument, faults).read(analysis.path("nonresponse")),
                Optional.of(yaml.root().path("double_coding"))
                        .filter(JsonNode::isObject)
                        .map(DoubleCoding::read));
    }

    /** The names of the moderators, in order, whether the file has options for them or not. */
    public static List<String> moderatorNames(JsonNode moderators) {
        return moderators.isObject() ? List.copyOf(moderators.propertyNames()) : PlainValues.texts(moderators);
    }

    private Map<String, Moderator> moderators(JsonNode node) {
        Map<String, Moderator> moderators = new LinkedHashMap<>();
        if (node.isObject()) {
            node.forEachEntry((name, options) -> moderators.put(
                    name,
                    new Moderator(
                            PlainValues.text(options, "as"),
                            options.has("reference")
                                    ? OptionalInt.of(options.path("reference").asInt())
                                    : OptionalInt.empty())));
            moderators.forEach(
                    (name, moderator) -> instrument.variable(name).ifPresent(variable -> check(variable, moderator)));
        }
        return Collections.unmodifiableMap(moderators);
    }

    private void check(Variable variable, Moderator moderator) {
        String pointer = Place.member(ROOT + "/moderators", variable.name());
        boolean factor = moderator.as().stream().anyMatch(FACTOR::equals);
        if (moderator.reference().isEmpty()) {
            return;
        }
        int reference = moderator.reference().getAsInt();
        boolean category = variable.kind() == Variable.Kind.CATEGORY
                && !variable.values().keySet().equals(NO_AND_YES)
                && moderator.as().stream().noneMatch("number"::equals);
        String where = yaml.where(pointer + "/reference");
        if (!category && !(factor && isNumber(variable))) {
            faults.add(where + ": " + variable.name()
                    + " is no factor, so nothing is held against a reference; leave it out.");
        } else if (category && !variable.values().containsKey(reference)) {
            faults.add(where + " must be one of the values of " + variable.name() + ": "
                    + variable.values().keySet().stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private static boolean isNumber(Variable variable) {
        return variable.kind() == Variable.Kind.COUNT || variable.kind() == Variable.Kind.CONTINUOUS;
    }

    private Map<String, List<List<String>>> models(JsonNode node) {
        Set<String> outcomes = instrument.analysis().outcomes().stream()
                .map(AnalysisPlan.Outcome::variable)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<List<String>>> models = new LinkedHashMap<>();
        for (int i = 0; i < node.size(); i++) {
            String pointer = ROOT + "/models/" + i;
            List<String> names = PlainValues.texts(node.path(i).path("outcomes"));
            for (int j = 0; j < names.size(); j++) {
                String outcome = names.get(j);
                known(outcome, outcomes, pointer + "/outcomes/" + j, "an outcome of the instrument");
                if (models.put(outcome, models(node.path(i).path("models"), outcome, pointer + "/models")) != null) {
                    faults.add(yaml.where(pointer + "/outcomes/" + j) + ": " + outcome
                            + " has its models in an entry above; name it once.");
                }
            }
        }
        return Collections.unmodifiableMap(models);
    }

    private List<List<String>> models(JsonNode lists, String outcome, String pointer) {
        List<List<String>> models = new ArrayList<>();
        for (JsonNode list : lists) {
            String place = pointer + "/" + models.size();
            List<String> covariates = PlainValues.texts(list).stream()
                    .map(name -> name.equals(OWN_START) ? atT1(outcome) : name)
                    .toList();
            covariates.forEach(name -> known(name, variables(), place, "a variable of the instrument"));
            if (new HashSet<>(covariates).size() != covariates.size()) {
                faults.add(yaml.where(place) + " names a covariate twice.");
            }
            models.add(covariates);
        }
        return List.copyOf(models);
    }

    private static String atT1(String outcome) {
        return outcome.replaceFirst("_t3$", "") + "_t1";
    }

    private List<ComparedSet> sets(JsonNode node) {
        List<ComparedSet> sets = new ArrayList<>();
        node.forEachEntry((name, set) -> sets.add(new ComparedSet(
                name,
                PlainValues.texts(set.path("treated")),
                PlainValues.texts(set.path("control")),
                PlainValues.text(set, "where"),
                PlainValues.texts(set.path("baseline")),
                PlainValues.text(set, "table"))));
        for (ComparedSet set : sets) {
            String pointer = Place.member(ROOT + "/sets", set.name());
            if (set.treated().stream().anyMatch(set.control()::contains)) {
                faults.add(yaml.where(pointer) + " has a group on both sides; a family is on one.");
            }
            for (int i = 0; i < set.baseline().size(); i++) {
                known(set.baseline().get(i), variables(), pointer + "/baseline/" + i, "a variable of the instrument");
            }
        }
        if (!sets.isEmpty()
                && sets.stream().filter(set -> set.baseline().isEmpty()).count() != 1) {
            faults.add(yaml.where(ROOT + "/sets")
                    + " must have one set without a baseline of its own, which is whom all other tables compare.");
        }
        return List.copyOf(sets);
    }

    private Set<String> variables() {
        return instrument.variables().stream().map(Variable::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void known(String name, Set<String> known, String pointer, String what) {
        if (!known.contains(name)) {
            String hint = NearName.hint(name, known);
            faults.add(yaml.where(pointer) + ": " + name + " is not " + what + (hint.isEmpty() ? "." : hint));
        }
    }
}
