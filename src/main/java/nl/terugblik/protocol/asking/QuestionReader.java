package nl.terugblik.protocol.asking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.question.Question;
import nl.terugblik.question.condition.Condition;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.EventKind;
import nl.terugblik.question.event.EventQuery;
import nl.terugblik.question.event.Words;
import tools.jackson.databind.JsonNode;

/** The question in a study file that fits its schema, with the checks that no schema can make; a sentence each, with its line. */
public final class QuestionReader {

    private static final String ROOT = "/question";

    private final YamlFile yaml;
    private final Faults faults;

    public QuestionReader(YamlFile yaml) {
        this.yaml = yaml;
        this.faults = new Faults(yaml);
    }

    /**
     * The question.
     *
     * @throws InvalidStudy with a sentence for each fault
     */
    public Question read() {
        JsonNode node = yaml.root().path("question");
        List<String> momentNames = new ArrayList<>(List.of(Question.T1, Bound.UNTIL));
        node.path("moments").forEachEntry((name, value) -> momentNames.add(name));
        Map<String, EventQuery> events = new LinkedHashMap<>();
        Set<String> eventNames = names(node.path("events"));
        node.path("events")
                .forEachEntry((name, value) -> events.put(name, event(name, value, momentNames, eventNames)));
        ConditionReader conditions = new ConditionReader(faults, eventNames, momentNames, names(node.path("groups")));
        String index = node.path("index").asString();
        faults.known(index, events.keySet(), ROOT + "/index", "an event of this study");
        Question question = new Question(
                node.has("until")
                        ? Optional.of(LocalDate.parse(node.path("until").asString()))
                        : Optional.empty(),
                events,
                index,
                reasons("out", conditions),
                groups(node.path("groups"), conditions),
                compared(node),
                reasons("not_analysed", conditions),
                moments(node.path("moments"), events.keySet(), momentNames));
        faults.none();
        new Circles(question, faults).mustBeNone();
        new Unguarded(question, faults).mustBeNone();
        faults.none();
        return question;
    }

    private EventQuery event(String name, JsonNode node, List<String> moments, Set<String> names) {
        String pointer = ROOT + "/events/" + name;
        EventKind kind = kind(node.path("of").asString(), pointer + "/of");
        Map<String, Set<String>> where = new LinkedHashMap<>();
        node.path("where").forEachEntry((attribute, value) -> {
            String at = pointer + "/where/" + attribute;
            if (faults.known(attribute, kind.attributes(), at, "something that may be asked of " + kind.code())) {
                Set<String> values = texts(value);
                List<String> known = kind.values(attribute);
                if (!known.isEmpty()) {
                    values.forEach(one -> faults.known(one, known, at, "a value of " + attribute));
                }
                where.put(attribute, values);
            }
        });
        String usual = kind.days().iterator().next();
        String on = node.path("on").asString(usual);
        return new EventQuery(new EventQuery.Asked(
                name,
                kind,
                where,
                faults.known(on, kind.days(), pointer + "/on", "a day of " + kind.code()) ? on : usual,
                new WindowReader(faults, moments, names).read(node, pointer),
                take(node.path("take").asString("each")),
                node.has("words") ? Optional.of(words(node, name)) : Optional.empty()));
    }

    private EventKind kind(String written, String pointer) {
        Map<String, EventKind> kinds = new LinkedHashMap<>();
        for (EventKind kind : EventKind.values()) {
            kinds.put(kind.code(), kind);
        }
        faults.known(written, kinds.keySet(), pointer, "a kind of event");
        return kinds.getOrDefault(written, EventKind.ORDER);
    }

    private static EventQuery.Take take(String written) {
        return Arrays.stream(EventQuery.Take.values())
                .filter(take -> take.code().equals(written))
                .findFirst()
                .orElse(EventQuery.Take.EACH);
    }

    private List<Question.Reason> reasons(String field, ConditionReader conditions) {
        JsonNode node = yaml.root().path("question").path(field);
        List<Question.Reason> reasons = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String pointer = ROOT + "/" + field + "/" + i;
            JsonNode one = node.path(i);
            String name = one.path("reason").asString();
            Condition when = conditions.read(one.path("when"), pointer + "/when");
            List<String> shows = one.has("shows")
                    ? List.copyOf(texts(one.path("shows")))
                    : when.events().distinct().toList();
            shows.forEach(event -> conditions.mustBeEvent(event, pointer + "/shows"));
            reasons.add(new Question.Reason(
                    one.path("called").asString(name), name, when, words(one, name), Optional.empty(), shows));
        }
        return reasons;
    }

    private List<Question.Group> groups(JsonNode node, ConditionReader conditions) {
        List<Question.Group> groups = new ArrayList<>();
        node.forEachEntry((name, value) -> groups.add(new Question.Group(
                name, conditions.read(value.path("when"), ROOT + "/groups/" + name + "/when"), words(value, name))));
        return groups;
    }

    private List<String> compared(JsonNode node) {
        List<String> names = List.copyOf(names(node.path("groups")));
        if (!node.has("compare")) {
            if (names.size() > 2) {
                faults.add(ROOT + "/groups", "has more than two groups; name the two that are compared in compare.");
            }
            return names;
        }
        List<String> compared = List.copyOf(texts(node.path("compare")));
        compared.forEach(name -> faults.known(name, names, ROOT + "/compare", "a group of this study"));
        if (compared.size() != 2) {
            faults.add(ROOT + "/compare", "must name two groups.");
        }
        return compared;
    }

    private List<Question.Moment> moments(JsonNode node, Set<String> events, Collection<String> names) {
        List<Question.Moment> moments = new ArrayList<>();
        node.forEachEntry((name, value) -> {
            List<Question.Dating> from = new ArrayList<>();
            String pointer = ROOT + "/moments/" + name;
            if (value.isArray()) {
                value.forEach(one -> dating(one, pointer, events, names).ifPresent(from::add));
            } else {
                dating(value, pointer, events, names).ifPresent(from::add);
            }
            moments.add(new Question.Moment(name, from));
        });
        return moments;
    }

    private Optional<Question.Dating> dating(
            JsonNode node, String pointer, Set<String> events, Collection<String> moments) {
        String written = node.isObject() ? node.path("event").asString() : node.asString();
        if (events.contains(written)) {
            String kind = kind(
                            yaml.root()
                                    .path("question")
                                    .path("events")
                                    .path(written)
                                    .path("of")
                                    .asString(),
                            ROOT + "/events/" + written + "/of")
                    .code();
            return Optional.of(
                    new Question.Dating.ByEvent(written, node.path("as").asString(kind), Optional.empty()));
        }
        Optional<Bound> bound = Bound.of(written);
        if (bound.isPresent() && bound.orElseThrow() instanceof Bound.From from) {
            Set<String> known = new LinkedHashSet<>(moments);
            known.addAll(events);
            return faults.known(from.moment(), known, pointer, "an event or moment of this study")
                            && moments.contains(from.moment())
                    ? Optional.of(new Question.Dating.Counted(from, Optional.empty()))
                    : Optional.empty();
        }
        faults.add(pointer, "is neither an event of this study nor counted from a moment, such as t1 + 42 days.");
        return Optional.empty();
    }

    private static Words words(JsonNode node, String name) {
        JsonNode words = node.path("words");
        String usual = name.replace('_', ' ');
        return new Words(words.path("nl").asString(usual), words.path("en").asString(usual));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        node.forEachEntry((name, value) -> names.add(name));
        return names;
    }

    /** One text or several; none where there is nothing. */
    static Set<String> texts(JsonNode node) {
        if (node.isMissingNode()) {
            return Set.of();
        }
        return node.isArray()
                ? node.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of(node.isBoolean() ? (node.asBoolean() ? "yes" : "no") : node.asString());
    }
}
