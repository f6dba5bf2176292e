package nl.terugblik.ledger.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables whose content is hashed: large ones a delivery at a time, since a delivery's rows stay as they are while others
 * come.
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

    static List<TableParts> all(JdbcTemplate jdbc) {
        List<TableParts> tables = new ArrayList<>();
        jdbc
                .queryForList(
                        "select table_name from information_schema.tables"
                                + " where lower(table_schema) = lower(current_schema) order by table_name",
                        String.class)
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("run") && LEFT_OUT.stream().noneMatch(name::startsWith))
                .sorted()
                .forEach(name -> tables.add(of(name, jdbc)));
        return tables;
    }

    private static TableParts of(String name, JdbcTemplate jdbc) {
        List<String> columns = jdbc
                .queryForList(
                        "select column_name from information_schema.columns where lower(table_name) = ?"
                                + " and lower(table_schema) = lower(current_schema)",
                        String.class,
                        name)
                .stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        return new TableParts(name, columns, columns.contains(DELIVERY) && !MIXED.contains(name));
    }

    /** The deliveries that have rows; a table that is not parted is one part, 0. */
    List<Integer> parts(JdbcTemplate jdbc) {
        return byDelivery
                ? jdbc.queryForList("select distinct delivery from " + name + " order by delivery", Integer.class)
                : List.of(0);
    }

    String query(int part) {
        return "select " + String.join(", ", columns) + " from " + name
                + (byDelivery ? " where delivery = " + part : "");
    }
}
