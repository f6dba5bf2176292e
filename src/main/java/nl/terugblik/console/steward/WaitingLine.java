package nl.terugblik.console.steward;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refused rows that wait, by place and rule, as {@code quarantine list --json} counts them.
 *
 * @param table their table
 * @param column the column that breaks the rule; may be empty
 * @param rule the rule's code
 * @param words what the rule says
 * @param rows how many they are
 * @param delivery the delivery that last had them refused
 * @param since the delivery that had the first of them refused
 * @param days how many days they wait
 */
record WaitingLine(
        String table, String column, String rule, String words, long rows, String delivery, String since, long days) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a command wrote, those that wait longest first. */
    static List<WaitingLine> of(String text) {
        try {
            List<WaitingLine> lines = new ArrayList<>();
            for (JsonNode row : JSON.readTree(text).path("waiting")) {
                lines.add(new WaitingLine(
                        row.path("table").asString(""),
                        row.path("column").asString(""),
                        row.path("rule").asString(""),
                        row.path("text").asString(""),
                        row.path("rows").asLong(0),
                        row.path("delivery").asString(""),
                        row.path("since").asString(""),
                        row.path("days").asLong(0)));
            }
            lines.sort(Comparator.comparingLong(WaitingLine::days)
                    .reversed()
                    .thenComparing(WaitingLine::table)
                    .thenComparing(WaitingLine::rule));
            return lines;
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
