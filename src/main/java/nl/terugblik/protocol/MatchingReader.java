package nl.terugblik.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.terugblik.protocol.Study.Matching;
import tools.jackson.databind.JsonNode;

/**
 * The ways of matching in a study file: none, one, or a list of them. What they name must be known by T1.
 *
 * @param faults takes a sentence for everything that is wrong
 */
record MatchingReader(YamlFile yaml, Instrument instrument, List<String> faults) {

    private static final String NAME = "name";

    List<Matching> read(JsonNode node) {
        if (node.isObject()) {
            return List.of(matching(node, "/matching", 1));
        }
        List<Matching> matchings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < node.size(); i++) {
            String pointer = "/matching/" + i;
            Matching matching = matching(node.path(i), pointer, i + 1);
            if (!names.add(matching.name())) {
                faults.add(yaml.where(pointer) + " has the name of another specification; give each its own.");
            }
            matchings.add(matching);
        }
        return List.copyOf(matchings);
    }

    private Matching matching(JsonNode node, String pointer, int number) {
        Map<String, Object> options = new LinkedHashMap<>(PlainValues.fields(node));
        options.remove(NAME);
        Matching matching = new Matching(PlainValues.text(node, NAME).orElse("specification-" + number), options);
        Study.MATCHING_VARIABLES.forEach(
                option -> matching.variables(option).forEach(name -> check(name, pointer + "/" + option)));
        return matching;
    }

    private void check(String name, String pointer) {
        Optional<Variable> variable = instrument.variable(name);
        Set<String> known = instrument.variables().stream()
                .filter(Variable::knownByT1)
                .map(Variable::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (variable.isEmpty()) {
            String hint = NearName.hint(name, known);
            faults.add(yaml.where(pointer) + ": " + name + " is not a variable of the instrument"
                    + (hint.isEmpty() ? "." : hint));
        } else if (!variable.orElseThrow().knownByT1()) {
            faults.add(yaml.where(pointer) + ": " + name
                    + " reaches past T1, so families may not be matched on it; what is known by T1 is "
                    + String.join(", ", known) + ".");
        }
    }
}
