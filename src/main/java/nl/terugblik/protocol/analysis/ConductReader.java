package nl.terugblik.protocol.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Variable;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.protocol.text.NearName;
import nl.terugblik.protocol.text.PlainValues;
import tools.jackson.databind.JsonNode;

/**
 * What a study file tells of how the study went, read: the variables of its tables of non-response, realisation, attrition and costs.
 *
 * @param faults takes a sentence for everything that is wrong
 */
record ConductReader(YamlFile yaml, Instrument instrument, List<String> faults) {

    private static final String ROOT = "/analysis/";

    /** The parts that the file has, each as it is written. */
    Map<String, Object> read(JsonNode analysis) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (String part : List.of("nonresponse", "realisation", "attrition", "costs")) {
            if (analysis.has(part)) {
                parts.put(part, PlainValues.of(analysis.path(part)));
            }
        }
        JsonNode realised = analysis.path("realisation");
        for (String field : List.of("by", "weeks", "begun")) {
            known(realised.path(field), ROOT + "realisation/" + field);
        }
        JsonNode lost = analysis.path("attrition");
        for (int i = 0; i < lost.path("outcomes").size(); i++) {
            for (String field : List.of("first", "last")) {
                known(lost.path("outcomes").path(i).path(field), ROOT + "attrition/outcomes/" + i + "/" + field);
            }
        }
        knownAll(lost.path("on"), ROOT + "attrition/on");
        JsonNode costs = analysis.path("costs");
        knownAll(costs.path("variables"), ROOT + "costs/variables");
        for (String field : List.of("of", "by")) {
            known(costs.path("price").path(field), ROOT + "costs/price/" + field);
        }
        return Collections.unmodifiableMap(parts);
    }

    private void knownAll(JsonNode names, String pointer) {
        for (int i = 0; i < names.size(); i++) {
            known(names.path(i), pointer + "/" + i);
        }
    }

    private void known(JsonNode name, String pointer) {
        Set<String> variables =
                instrument.variables().stream().map(Variable::name).collect(Collectors.toCollection(TreeSet::new));
        if (name.isString() && !variables.contains(name.asString())) {
            String hint = NearName.hint(name.asString(), variables);
            faults.add(yaml.where(pointer) + ": " + name.asString() + " is not a variable of the instrument"
                    + (hint.isEmpty() ? "." : hint));
        }
    }
}
