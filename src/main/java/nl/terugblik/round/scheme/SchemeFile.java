package nl.terugblik.round.scheme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import tools.jackson.databind.JsonNode;

/** The file of an instrument that people code by: YAML, checked against {@code jobs/instruments/coding.schema.json}. */
public final class SchemeFile {

    private SchemeFile() {}

    /**
     * Reads an instrument.
     *
     * @throws InvalidStudy naming every fault of the file
     */
    public static Scheme read(Path path) {
        YamlFile yaml = Schemas.CODING.read(path);
        JsonNode root = yaml.root();
        Map<String, Label> domains = new LinkedHashMap<>();
        root.path("domains").properties().forEach(entry -> domains.put(entry.getKey(), label(entry.getValue())));
        List<String> faults = new ArrayList<>();
        List<CodedVariable> variables = new ArrayList<>();
        root.path("variables").properties().forEach(entry -> {
            variables.add(variable(entry.getKey(), entry.getValue(), root.path("code_lists")));
            faults.addAll(unknownDomains(yaml, entry.getKey(), variables.get(variables.size() - 1), domains));
        });
        Map<String, List<String>> formats = new LinkedHashMap<>();
        root.path("formats")
                .properties()
                .forEach(entry -> formats.put(entry.getKey(), known(yaml, entry, variables, faults)));
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
        return new Scheme(
                yaml.file(),
                root.path("instrument").asString(),
                label(root.path("title")),
                domains,
                variables,
                formats);
    }

    private static CodedVariable variable(String name, JsonNode node, JsonNode lists) {
        Set<String> kinds = new LinkedHashSet<>();
        node.path("kinds").forEach(kind -> kinds.add(kind.asString()));
        JsonNode values =
                node.path("values").isString() ? lists.path(node.path("values").asString()) : node.path("values");
        List<Code> codes = new ArrayList<>();
        values.properties()
                .forEach(entry -> codes.add(new Code(
                        entry.getKey(),
                        label(entry.getValue()),
                        Optional.of(entry.getValue().path("domain").asString(""))
                                .filter(word -> !word.isEmpty()))));
        if (codes.isEmpty()) {
            throw new InvalidStudy(
                    List.of("The variable " + name + " has no codes; name a list of code_lists under values."));
        }
        return new CodedVariable(
                name,
                label(node.path("label")),
                kinds,
                codes,
                node.path("multiple").asBoolean(false),
                node.path("required").asBoolean(false));
    }

    private static List<String> unknownDomains(
            YamlFile yaml, String name, CodedVariable variable, Map<String, Label> domains) {
        return variable.domains().stream()
                .filter(domain -> !domains.containsKey(domain))
                .map(domain -> yaml.where("/variables/" + name) + " has codes of the domain " + domain
                        + ", which is not among domains; add it there.")
                .toList();
    }

    private static List<String> known(
            YamlFile yaml, Map.Entry<String, JsonNode> format, List<CodedVariable> variables, List<String> faults) {
        List<String> names = new ArrayList<>();
        format.getValue().forEach(name -> names.add(name.asString()));
        names.stream()
                .filter(name ->
                        variables.stream().noneMatch(variable -> variable.name().equals(name)))
                .forEach(name -> faults.add(yaml.where("/formats/" + format.getKey()) + " asks for " + name
                        + ", which is no variable; correct one of the two."));
        return names;
    }

    private static Label label(JsonNode node) {
        JsonNode label = node.has("label") ? node.path("label") : node;
        return new Label(label.path("nl").asString(), label.path("en").asString());
    }
}
