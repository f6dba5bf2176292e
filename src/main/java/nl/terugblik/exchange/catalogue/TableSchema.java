package nl.terugblik.exchange.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Kind;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.Variable;

/** What the cells of a table may hold, as a Table Schema. */
final class TableSchema {

    private static final String FAMILY = "family";
    private static final List<String> EVERY_FAMILY = List.of("coded-unmatched", "coded");

    private TableSchema() {}

    static Map<String, Object> of(Table table, Codebook codebook) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "fields",
                table.variables().stream()
                        .map(variable -> field(variable, table.key().contains(variable.name())))
                        .toList());
        json.put("missingValues", List.of(""));
        if (!table.key().isEmpty()) {
            json.put("primaryKey", table.key());
        }
        List<Map<String, Object>> references = references(table, codebook);
        if (!references.isEmpty()) {
            json.put("foreignKeys", references);
        }
        return json;
    }

    private static Map<String, Object> field(Variable variable, boolean ofKey) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", variable.name());
        json.put("type", type(variable.kind()));
        json.put("title", variable.label().both());
        variable.rule().ifPresent(rule -> json.put("description", rule.both()));
        Map<String, Object> constraints = constraints(variable, ofKey);
        if (!constraints.isEmpty()) {
            json.put("constraints", constraints);
        }
        if (!variable.values().isEmpty()) {
            List<Map<String, Object>> categories = new ArrayList<>();
            for (Variable.Meaning value : variable.values()) {
                Map<String, Object> category = new LinkedHashMap<>();
                category.put("value", code(variable, value));
                category.put("label", value.label().both());
                categories.add(category);
            }
            json.put("categories", categories);
        }
        return json;
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case PSEUDONYM, CODE, TEXT -> "string";
            case DATE -> "date";
            case DAYS, BINARY, CATEGORY, COUNT -> "integer";
            case CONTINUOUS -> "number";
        };
    }

    private static Map<String, Object> constraints(Variable variable, boolean ofKey) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (ofKey) {
            json.put("required", true);
        }
        if (variable.kind() == Kind.PSEUDONYM) {
            json.put("pattern", "[0-9a-f]{32}");
        }
        boolean measured = variable.kind().isMeasured();
        if (!variable.values().isEmpty() && !measured) {
            json.put(
                    "enum",
                    variable.values().stream()
                            .map(value -> code(variable, value))
                            .toList());
        }
        if (variable.kind() == Kind.COUNT) {
            json.put("minimum", 0);
        }
        return json;
    }

    private static Object code(Variable variable, Variable.Meaning value) {
        return variable.kind().isText() ? value.code() : (Object) value.number();
    }

    /** The table that holds every family, to which the families of all others belong. */
    private static List<Map<String, Object>> references(Table table, Codebook codebook) {
        boolean aboutFamilies =
                table.variables().stream().anyMatch(variable -> variable.name().equals(FAMILY));
        return EVERY_FAMILY.stream()
                .filter(name -> codebook.table(name).isPresent())
                .findFirst()
                .filter(name -> aboutFamilies && !name.equals(table.name()))
                .map(name -> {
                    Map<String, Object> reference = new LinkedHashMap<>();
                    reference.put("resource", name);
                    reference.put("fields", List.of(FAMILY));
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("fields", List.of(FAMILY));
                    json.put("reference", reference);
                    return List.of(json);
                })
                .orElse(List.of());
    }
}
