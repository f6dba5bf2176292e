package nl.terugblik.ledger.tables;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The tables whose content is hashed: large ones a delivery at a time, since a delivery's rows stay as they are while others
 * come. What an intake that has no end yet left is not among it: it may go on beside the act that takes stock.
 *
 * @param name the table
 * @param columns its columns, in order of name
 * @param byDelivery whether its rows are a delivery's
 */
record TableParts(String name, List<String> columns, boolean byDelivery) {

    private static final String DELIVERY = "delivery";

    /** Rows of an earlier delivery in these may be changed by a later one; they are small. */
    private static final Set<String> MIXED = Set.of("kept_previous", "refused_mark", "moved_child", "objection");

    /** The ledger and its projection are held against the log, and jobs and migrations are no content. */
    private static final List<String> LEFT_OUT = List.of("ledger_", "run_", "batch_", "flyway_");

    /** All of a register: asked of once, since a database makes the list of its columns anew whenever it is asked for some. */
    static List<TableParts> all(JdbcTemplate jdbc) {
        Map<String, Set<String>> columns = new TreeMap<>();
        jdbc.query(
                "select table_name, column_name from information_schema.columns"
                        + " where lower(table_schema) = lower(current_schema)",
                (RowCallbackHandler) row -> columns.computeIfAbsent(lower(row.getString(1)), table -> new TreeSet<>())
                        .add(lower(row.getString(2))));
        return columns.entrySet().stream()
                .filter(table -> isContent(table.getKey()))
                .map(table -> new TableParts(
                        table.getKey(),
                        List.copyOf(table.getValue()),
                        table.getValue().contains(DELIVERY) && !MIXED.contains(table.getKey())))
                .toList();
    }

    private static boolean isContent(String table) {
        return !table.equals("run") && LEFT_OUT.stream().noneMatch(table::startsWith);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The deliveries that have rows; a table that is not parted is one part, 0. */
    List<Integer> parts(JdbcTemplate jdbc) {
        return byDelivery
                ? jdbc.queryForList(
                        "select distinct delivery from " + name + where() + " order by delivery", Integer.class)
                : List.of(0);
    }

    String query(int part) {
        return select() + where() + (byDelivery ? " and delivery = " + part : "");
    }

    /** The same as programs up to 0.6 have it, which left nothing out: they alone were at work then. */
    String olderQuery(int part) {
        return select() + (byDelivery ? " where delivery = " + part : "");
    }

    private String select() {
        return "select " + String.join(", ", columns) + " from " + name;
    }

    private String where() {
        if (name.equals(DELIVERY)) {
            return " where published_no is not null";
        }
        if (name.equals("agency")) {
            return " where id in (select agency from delivery where published_no is not null)"
                    + " or id not in (select agency from delivery)";
        }
        return columns.contains(DELIVERY)
                ? " where delivery not in (select id from delivery where published_no is null)"
                : "";
    }
}
