package nl.terugblik.protocol.text;

/** A field's place in a YAML document, in the words that people use for it. */
public final class Place {

    private Place() {}

    /** A JSON pointer as people write it: {@code /groups/quota/2} is {@code groups.quota[2]}. */
    public static String field(String pointer) {
        StringBuilder field = new StringBuilder();
        for (String step : pointer.split("/", -1)) {
            if (step.matches("\\d+")) {
                field.append('[').append(step).append(']');
            } else if (!step.isEmpty()) {
                field.append(field.isEmpty() ? "" : ".")
                        .append(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return field.toString();
    }

    /** The JSON pointer of a member. */
    public static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
