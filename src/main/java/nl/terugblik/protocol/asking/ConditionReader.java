package nl.terugblik.protocol.asking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.question.condition.Condition;
import nl.terugblik.question.condition.Fact;
import tools.jackson.databind.JsonNode;

/** Conditions as a study file writes them: each an object with one word that says what kind it is. */
final class ConditionReader {

    private static final List<String> TABLES =
            Arrays.stream(SourceTable.values()).map(SourceTable::canonicalName).toList();

    private final Faults faults;
    private final Set<String> events;
    private final Collection<String> moments;
    private final Set<String> groups;

    ConditionReader(Faults faults, Set<String> events, Collection<String> moments, Set<String> groups) {
        this.faults = faults;
        this.events = events;
        this.moments = moments;
        this.groups = groups;
    }

    Condition read(JsonNode node, String pointer) {
        if (node.has("all")) {
            return new Condition.All(several(node.path("all"), pointer + "/all"));
        }
        if (node.has("either")) {
            return new Condition.Either(several(node.path("either"), pointer + "/either"));
        }
        if (node.has("not")) {
            return new Condition.Not(read(node.path("not"), pointer + "/not"));
        }
        if (node.has("some")) {
            return some(node, pointer);
        }
        if (node.has("no")) {
            return new Condition.Counted(event(node.path("no"), pointer + "/no"), 0, OptionalInt.of(0));
        }
        if (node.has("refused")) {
            return refused(node, pointer);
        }
        if (node.has("undelivered")) {
            return new Condition.Undelivered(tables(node.path("undelivered"), pointer + "/undelivered"));
        }
        if (node.has("agency")) {
            return new Condition.OfAgency(QuestionReader.texts(node.path("agency")));
        }
        if (node.has("group")) {
            Set<String> names = QuestionReader.texts(node.path("group"));
            names.forEach(name -> faults.known(name, groups, pointer + "/group", "a group of this study"));
            return new Condition.InGroup(names);
        }
        if (node.has("otherwise")) {
            return Condition.All.OTHERWISE;
        }
        if (node.has("before")) {
            List<String> two = List.copyOf(QuestionReader.texts(node.path("before")));
            two.forEach(name -> faults.known(name, events, pointer + "/before", "an event of this study"));
            return new Condition.Precedes(two.get(0), two.get(two.size() - 1));
        }
        if (node.has("children")) {
            return children(node.path("children"), pointer + "/children");
        }
        return fact(node, pointer);
    }

    /** A table that was not delivered is no more there to say "never" by than one of which a row was refused. */
    private Condition refused(JsonNode node, String pointer) {
        Set<SourceTable> tables = tables(node.path("refused"), pointer + "/refused");
        return node.has("about")
                ? new Condition.Refused(tables, Optional.of(node.path("about").asString()))
                : new Condition.Either(
                        List.of(new Condition.Refused(tables, Optional.empty()), new Condition.Undelivered(tables)));
    }

    private List<Condition> several(JsonNode node, String pointer) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            conditions.add(read(node.path(i), pointer + "/" + i));
        }
        return conditions;
    }

    private Condition some(JsonNode node, String pointer) {
        String event = event(node.path("some"), pointer + "/some");
        int atLeast = node.path("at_least").asInt(1);
        OptionalInt atMost =
                node.has("at_most") ? OptionalInt.of(node.path("at_most").asInt()) : OptionalInt.empty();
        if (atMost.isPresent() && atMost.orElseThrow() < atLeast) {
            faults.add(pointer + "/at_most", "is less than at_least, so that no family can be meant.");
        }
        boolean ofOneChild = node.path("same").asString("family").equals("child");
        if (node.has("within_months") && !ofOneChild) {
            faults.add(pointer + "/within_months", "needs same: child.");
        }
        if (!ofOneChild) {
            return new Condition.Counted(event, atLeast, atMost);
        }
        OptionalInt months = node.has("within_months")
                ? OptionalInt.of(node.path("within_months").asInt())
                : OptionalInt.empty();
        Condition enough = new Condition.ToOneChild(event, atLeast, months);
        return atMost.isEmpty()
                ? enough
                : new Condition.All(List.of(
                        enough, new Condition.Not(new Condition.ToOneChild(event, atMost.orElseThrow() + 1, months))));
    }

    private String event(JsonNode node, String pointer) {
        String name = node.asString();
        mustBeEvent(name, pointer);
        return name;
    }

    void mustBeEvent(String name, String pointer) {
        faults.known(name, events, pointer, "an event of this study");
    }

    private Set<SourceTable> tables(JsonNode node, String pointer) {
        Set<SourceTable> tables = new LinkedHashSet<>();
        for (String name : QuestionReader.texts(node)) {
            if (faults.known(name, TABLES, pointer, "a table of the export")) {
                tables.add(SourceTable.named(name));
            }
        }
        return tables;
    }

    private Condition children(JsonNode node, String pointer) {
        String moment = node.path("at").asString("t1");
        faults.known(moment, moments, pointer + "/at", "a moment of this study");
        return new Condition.ChildrenAged(
                moment,
                node.path("from_age").asInt(0),
                node.path("to_age").asInt(Integer.MAX_VALUE),
                node.path("at_least").asInt(1));
    }

    private Condition fact(JsonNode node, String pointer) {
        Set<String> names =
                Arrays.stream(Fact.values()).map(Fact::code).collect(Collectors.toCollection(LinkedHashSet::new));
        String name = node.path("fact").asString();
        faults.known(name, names, pointer + "/fact", "something that families.csv says");
        Fact fact = names.contains(name) ? Fact.valueOf(name.toUpperCase(Locale.ROOT)) : Fact.ETHNICITY;
        return new Condition.FactIs(fact, QuestionReader.texts(node.path("is")));
    }
}
