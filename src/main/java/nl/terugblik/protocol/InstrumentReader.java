package nl.terugblik.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.protocol.Instrument.OwnMoment;
import nl.terugblik.protocol.analysis.AnalysisPlan;
import nl.terugblik.protocol.analysis.AnalysisPlan.Entry;
import nl.terugblik.protocol.analysis.AnalysisPlan.Moderation;
import nl.terugblik.protocol.analysis.AnalysisPlan.Outcome;
import nl.terugblik.protocol.analysis.AnalysisPlan.Scale;
import nl.terugblik.protocol.text.Place;
import nl.terugblik.protocol.text.PlainValues;
import tools.jackson.databind.JsonNode;

/** An instrument file that fits its schema, as records. */
final class InstrumentReader {

    private final YamlFile yaml;

    InstrumentReader(YamlFile yaml) {
        this.yaml = yaml;
    }

    Instrument read(Instrument.Material material) {
        JsonNode root = yaml.root();
        List<OwnMoment> moments = new ArrayList<>();
        root.path("moments")
                .forEachEntry((name, moment) -> moments.add(new OwnMoment(
                        name,
                        moment.path("from").asString(),
                        moment.path("months").asInt(0),
                        moment.path("days").asInt(0))));
        return new Instrument(
                root.path("instrument").asString(),
                label(root.path("title")),
                List.copyOf(moments),
                variables("variables"),
                variables("trajectories"),
                analysis(root.path("analysis")),
                material,
                yaml.file());
    }

    private List<Variable> variables(String section) {
        List<Variable> variables = new ArrayList<>();
        yaml.root()
                .path(section)
                .forEachEntry((name, node) -> variables.add(variable(name, node, "/" + section + "/" + name)));
        return List.copyOf(variables);
    }

    private Variable variable(String name, JsonNode node, String pointer) {
        Map<Integer, Label> values = new TreeMap<>();
        node.path("values").forEachEntry((number, label) -> values.put(Integer.valueOf(number), label(label)));
        Set<SourceTable> sources = EnumSet.noneOf(SourceTable.class);
        node.path("sources").forEach(table -> sources.add(SourceTable.named(table.asString())));
        return new Variable(
                name,
                label(node.path("label")),
                Variable.Kind.valueOf(node.path("kind").asString().toUpperCase(Locale.ROOT)),
                Collections.unmodifiableMap(values),
                PlainValues.text(node, "moment"),
                Collections.unmodifiableSet(sources),
                PlainValues.text(node, "observed_by"),
                node.has("stands_despite_refusal")
                        ? Optional.of(node.path("stands_despite_refusal").asInt())
                        : Optional.empty(),
                node.path("as_extracted").asBoolean(false),
                node.path("known_by_t1").asBoolean(node.path("as_extracted").asBoolean(false)),
                label(node.path("description")),
                rule(node.path("rule"), pointer + "/rule"));
    }

    private Rule rule(JsonNode node, String pointer) {
        String operator = node.propertyNames().iterator().next();
        String where = yaml.where(Place.member(pointer, operator));
        return new Rule(operator, PlainValues.fields(node.path(operator)), where);
    }

    private static AnalysisPlan analysis(JsonNode node) {
        List<Outcome> outcomes = node.path("outcomes")
                .valueStream()
                .map(outcome -> new Outcome(
                        outcome.path("variable").asString(),
                        outcome.path("table").asString(),
                        models(outcome.path("models")),
                        Optional.ofNullable(outcome.get("favourable")).map(JsonNode::asString)))
                .toList();
        JsonNode moderation = node.path("moderation");
        List<Scale> scales = new ArrayList<>();
        node.path("reliability")
                .forEachEntry((name, scale) -> scales.add(new Scale(
                        name,
                        label(scale.path("label")),
                        PlainValues.texts(scale.path("items")),
                        PlainValues.texts(scale.path("moments")))));
        return new AnalysisPlan(
                entries(node.path("baseline")),
                outcomes,
                new Moderation(entries(moderation.path("outcomes")), models(moderation.path("models"))),
                List.copyOf(scales),
                node.path("courses")
                        .valueStream()
                        .map(course -> new AnalysisPlan.Course(
                                course.path("measure").asString(),
                                course.path("any").asBoolean(false)))
                        .toList());
    }

    private static List<Entry> entries(JsonNode list) {
        return list.valueStream()
                .map(entry -> new Entry(
                        entry.path("variable").asString(), entry.path("table").asString()))
                .toList();
    }

    private static List<List<String>> models(JsonNode list) {
        return list.valueStream().map(PlainValues::texts).toList();
    }

    static Label label(JsonNode node) {
        return new Label(node.path("nl").asString(), node.path("en").asString());
    }
}
