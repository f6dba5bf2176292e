package nl.terugblik.protocol;

import java.util.Map;

/**
 * A coding rule: a named operator with its parameters.
 *
 * @param operator the operator's name, for example {@code any_yes}
 * @param parameters texts, whole numbers, booleans, and lists and maps of these, by name
 * @param where file and line of the rule, for faults: {@code jobs/instruments/x.yaml line 12: variables.3.rule}
 */
public record Rule(String operator, Map<String, Object> parameters, String where) {}
