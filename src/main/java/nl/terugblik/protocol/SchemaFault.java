package nl.terugblik.protocol;

import com.networknt.schema.Error;
import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.protocol.text.NearName;
import nl.terugblik.protocol.text.Place;
import tools.jackson.databind.JsonNode;

/**
 * One way in which a file departs from its schema, as a sentence.
 *
 * @param line the line it is about
 * @param sentence what is wrong and what is wanted
 */
record SchemaFault(int line, String sentence) {

    private static final String NAMED = " must be named in lower-case letters, digits, _ and - only";

    /**
     * The departure that a validator found.
     *
     * @param error what it found
     * @param schema the part of the schema that holds the keyword that failed
     */
    static SchemaFault of(Error error, JsonNode schema, YamlFile yaml) {
        String pointer = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknown(error.getProperty(), schema, yaml, pointer);
            case "required" ->
                new SchemaFault(
                        yaml.line(pointer), subject(yaml, pointer) + " needs the field " + error.getProperty() + ".");
            default -> new SchemaFault(yaml.line(pointer), subject(yaml, pointer) + predicate(error, schema) + ".");
        };
    }

    private static SchemaFault unknown(String name, JsonNode schema, YamlFile yaml, String pointer) {
        String member = Place.member(pointer, name);
        String hint = NearName.hint(name, List.copyOf(schema.path("properties").propertyNames()));
        return new SchemaFault(
                yaml.line(member), yaml.where(member) + " is not known here" + (hint.isEmpty() ? "." : hint));
    }

    private static String subject(YamlFile yaml, String pointer) {
        return yaml.where(pointer) + (pointer.isEmpty() ? " the file" : "");
    }

    private static String predicate(Error error, JsonNode schema) {
        return switch (error.getKeyword()) {
            case "propertyNames" -> NAMED;
            case "pattern" -> isPercentage(schema) ? " must be " + wanted(schema) : NAMED;
            case "minProperties", "maxProperties" ->
                schema.has("maxProperties") ? " must name exactly one operator" : " must not be empty";
            case "maxLength" -> " must be at most " + schema.path("maxLength").asString() + " letters";
            case "minItems" -> " must not be empty";
            case "uniqueItems" -> " must not name anything twice";
            default -> " must be " + wanted(schema);
        };
    }

    private static String wanted(JsonNode schema) {
        if (schema.has("enum")) {
            return "one of "
                    + schema.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        }
        if (schema.has("const")) {
            return schema.path("const").asString();
        }
        if (schema.path("format").asString("").equals("date")) {
            return "an existing date, written as 2013-12-31";
        }
        if (isPercentage(schema)) {
            return "a percentage, such as 2%";
        }
        return switch (schema.path("type").asString("")) {
            case "integer" -> "a whole number" + bounds(schema);
            case "number" -> "a number" + bounds(schema);
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "a group of fields";
            default -> "a text that is not empty";
        };
    }

    private static boolean isPercentage(JsonNode schema) {
        return schema.path("pattern").asString("").endsWith("%$");
    }

    private static String bounds(JsonNode schema) {
        boolean least = schema.has("minimum");
        boolean most = schema.has("maximum");
        if (least && most) {
            return " from " + schema.path("minimum").asString() + " to "
                    + schema.path("maximum").asString();
        }
        return least ? " of at least " + schema.path("minimum").asString() : "";
    }
}
