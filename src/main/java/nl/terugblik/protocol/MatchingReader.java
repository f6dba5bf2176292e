package nl.terugblik.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.terugblik.protocol.Study.Matching;
import nl.terugblik.protocol.text.NearName;
import nl.terugblik.protocol.text.Place;
import nl.terugblik.protocol.text.PlainValues;
import tools.jackson.databind.JsonNode;

/**
 * The ways of matching in a study file: none, one, or a list of them. What they name must be known by T1.
 *
 * @param faults takes a sentence for everything that is wrong
 */
record MatchingReader(YamlFile yaml, Instrument instrument, List<String> faults) {

    private static final String NAME = "name";

    /** What a single way of matching is called that has no name. */
    private static final String ONLY = "matched";

    /** What tables call the cohort that was not matched. */
    private static final String UNMATCHED = "unmatched";

    List<Matching> read(JsonNode node) {
        if (node.isObject()) {
            return List.of(matching(node, "/matching", ONLY));
        }
        List<Matching> matchings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < node.size(); i++) {
            String pointer = "/matching/" + i;
            Matching matching = matching(node.path(i), pointer, "specification-" + (i + 1));
            if (!names.add(matching.name())) {
                faults.add(yaml.where(pointer) + " has the name of another specification; give each its own.");
            }
            matchings.add(matching);
        }
        return List.copyOf(matchings);
    }

    private Matching matching(JsonNode node, String pointer, String unnamed) {
        Map<String, Object> options = new LinkedHashMap<>(PlainValues.fields(node));
        options.remove(NAME);
        Matching matching =
                new Matching(PlainValues.text(node, NAME).orElse(unnamed), Collections.unmodifiableMap(options));
        if (matching.name().equals(UNMATCHED)) {
            faults.add(yaml.where(pointer + "/" + NAME) + " is what the whole cohort is called; take another.");
        }
        for (String option : Study.MATCHING_VARIABLES) {
            List<String> names = matching.variables(option);
            for (int i = 0; i < names.size(); i++) {
                String place = pointer + "/" + option;
                check(names.get(i), node.path(option).isArray() ? place + "/" + i : Place.member(place, names.get(i)));
            }
        }
        return matching;
    }

    private void check(String name, String pointer) {
        Optional<Variable> variable = instrument.variable(name);
        if (variable.isEmpty()) {
            String hint = NearName.hint(name, knownByT1());
            faults.add(yaml.where(pointer) + ": " + name + " is not a variable of the instrument"
                    + (hint.isEmpty() ? "." : hint));
        } else if (!variable.orElseThrow().knownByT1()) {
            faults.add(yaml.where(pointer) + ": " + name
                    + " reaches past T1, so families may not be matched on it; what is known by T1 is "
                    + String.join(", ", knownByT1()) + ".");
        }
    }

    private Set<String> knownByT1() {
        return instrument.variables().stream()
                .filter(Variable::knownByT1)
                .map(Variable::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
