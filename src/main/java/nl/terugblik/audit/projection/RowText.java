package nl.terugblik.audit.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a run as the log of acts keeps them: JSON lists of texts, the first of all lists says of which run. */
final class RowText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OF = "of";
    private static final String WHOLE = "whole";

    private RowText() {}

    static String of(String run, boolean isWhole, List<RunRow> rows) {
        List<List<String>> lists = new ArrayList<>();
        lists.add(isWhole ? List.of(OF, run, WHOLE) : List.of(OF, run));
        for (RunRow row : rows) {
            List<String> list = new ArrayList<>();
            list.add(row.table().table());
            list.addAll(row.cells().subList(1, row.cells().size()));
            lists.add(list);
        }
        return JSON.writeValueAsString(lists);
    }

    /**
     * What a text says.
     *
     * @param run of which run
     * @param isWhole whether these are all rows that the run has
     * @param rows the rows
     */
    record Said(String run, boolean isWhole, List<RunRow> rows) {}

    /**
     * Reads a text that {@link #of} wrote.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Said read(String text) {
        try {
            List<RunRow> rows = new ArrayList<>();
            JsonNode lists = JSON.readTree(text);
            JsonNode first = lists.path(0);
            String run = first.path(1).asString();
            for (JsonNode list : lists) {
                if (list != first) {
                    List<String> cells = new ArrayList<>(List.of(run));
                    RunTable table = RunTable.of(list.path(0).asString());
                    list.values().stream().skip(1).map(JsonNode::asString).forEach((Consumer<String>) cells::add);
                    if (cells.size() != table.width()) {
                        throw new IllegalArgumentException("a row has the columns of its table");
                    }
                    rows.add(new RunRow(table, cells));
                }
            }
            return new Said(run, first.path(2).asString("").equals(WHOLE), rows);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no rows", e);
        }
    }
}
