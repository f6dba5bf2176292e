package nl.terugblik.coding.rule;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Moments;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Rule;
import nl.terugblik.protocol.Variable;
import nl.terugblik.protocol.text.NearName;

/**
 * The parameters of one rule, with what the names in them lead to.
 *
 * @param rule the rule
 * @param kind how the variable's numbers are to be read
 * @param scope what names in it can mean
 * @param named the moments that were asked for so far: those that the rule reads a family at
 */
public record Parameters(Rule rule, Variable.Kind kind, Scope scope, Set<Moment> named) {

    /** The parameters of a rule of which no moment was asked for yet. */
    public Parameters(Rule rule, Variable.Kind kind, Scope scope) {
        this(rule, kind, scope, new LinkedHashSet<>());
    }

    /**
     * What the names in a rule can mean.
     *
     * @param moments the instrument's moments
     * @param variables the places of the variables of the same section
     * @param here the moment at hand, which a rule of a trajectory need not name
     * @param forms the instrument's questionnaires and prices
     */
    public record Scope(Moments moments, Map<String, Integer> variables, Optional<Moment> here, Forms forms) {}

    public String operator() {
        return rule.operator();
    }

    /** Whether the variable asks if there are any, and not how many. */
    public boolean asksWhether() {
        return kind == Variable.Kind.BINARY;
    }

    /** The code of a count: the number, or whether there are any. */
    public Code count(int number) {
        return asksWhether() ? Code.of(number > 0) : Code.of(number);
    }

    /** The moment under {@code moment}, or else the moment at hand. */
    public Moment moment() {
        Moment moment = optionalMoment("moment").or(scope::here).orElseThrow(() -> fault("needs a moment"));
        named.add(moment);
        return moment;
    }

    public Moment moment(String name) {
        return optionalMoment(name).orElseThrow(() -> fault("needs the moment " + name));
    }

    public Optional<Moment> optionalMoment(String name) {
        Optional<Moment> found = text(name).map(this::namedMoment);
        found.ifPresent(named::add);
        return found;
    }

    private Moment namedMoment(String moment) {
        return scope.moments()
                .named(moment)
                .orElseThrow(() -> fault("names the moment " + moment + ", which the instrument does not have"
                        + NearName.hint(moment, scope.moments().names())));
    }

    /** The constant of this name, as lower-case text names it. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return text(name).map(text -> constant(type, text));
    }

    /** The constants in a list. */
    public <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        return texts(name).stream().map(text -> constant(type, text)).toList();
    }

    public int whole(String name) {
        if (rule.parameters().get(name) instanceof Number number) {
            return number.intValue();
        }
        throw fault("needs the whole number " + name);
    }

    /** The whole number of this name, where there is one. */
    public OptionalInt optionalWhole(String name) {
        return rule.parameters().get(name) instanceof Number number
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    /** The parameters under this name, as parameters of their own. */
    public Optional<Parameters> group(String name) {
        if (!(rule.parameters().get(name) instanceof Map<?, ?> fields)) {
            return Optional.empty();
        }
        Map<String, Object> all = new LinkedHashMap<>();
        fields.forEach((field, value) -> all.put(String.valueOf(field), value));
        return Optional.of(new Parameters(new Rule(rule.operator(), all, rule.where()), kind, scope, named));
    }

    /** The moments that a list names, not all of which a family need have; none where it is not there. */
    public List<Moment> moments(String name) {
        return rule.parameters().containsKey(name)
                ? texts(name).stream().map(this::namedMoment).toList()
                : List.of();
    }

    public Map<?, ?> map(String name) {
        if (rule.parameters().get(name) instanceof Map<?, ?> map) {
            return map;
        }
        throw fault("needs the group of fields " + name);
    }

    /** The places of the variables that a list names. */
    public int[] variables(String name) {
        return texts(name).stream().mapToInt(this::variable).toArray();
    }

    public Optional<String> text(String name) {
        return rule.parameters().get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    public InvalidStudy fault(String predicate) {
        return new InvalidStudy(List.of(rule.where() + " " + predicate + (predicate.endsWith("?") ? "" : ".")));
    }

    /** The texts in a list. */
    public List<String> texts(String name) {
        if (rule.parameters().get(name) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw fault("needs the list " + name);
    }

    private int variable(String name) {
        Integer place = scope.variables().get(name);
        if (place == null) {
            throw fault("names " + name + ", which is not in the same part of the instrument"
                    + NearName.hint(name, scope.variables().keySet()));
        }
        return place;
    }

    private <E extends Enum<E>> E constant(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fault("cannot use " + text);
        }
    }
}
