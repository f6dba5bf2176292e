package nl.terugblik.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a register, in an order in which every table comes after those that it refers to. */
final class Tables {

    /** The memory of the migrations, which a restored register has of its own. */
    static final String MIGRATIONS = "flyway_schema_history";

    private final DatabaseMetaData about;
    private final String schema;

    private Tables(Connection connection) throws SQLException {
        this.about = connection.getMetaData();
        this.schema = connection.getSchema();
    }

    /** The names, in lower case. */
    static List<String> of(Connection connection) throws SQLException {
        return new Tables(connection).inOrder();
    }

    private List<String> inOrder() throws SQLException {
        Map<String, Set<String>> refersTo = new LinkedHashMap<>();
        for (String table : names()) {
            Set<String> others = new TreeSet<>();
            try (ResultSet keys = about.getImportedKeys(null, schema, table)) {
                while (keys.next()) {
                    others.add(keys.getString("PKTABLE_NAME"));
                }
            }
            others.remove(table);
            refersTo.put(table, others);
        }
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < refersTo.size()) {
            int before = ordered.size();
            refersTo.forEach((table, others) -> {
                if (ordered.containsAll(others)) {
                    ordered.add(table);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle");
            }
        }
        return ordered.stream().map(table -> table.toLowerCase(Locale.ROOT)).toList();
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = about.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!name.toLowerCase(Locale.ROOT).equals(MIGRATIONS)) {
                    names.add(name);
                }
            }
        }
        names.sort(String::compareTo);
        return names;
    }

    /** The columns of a table that number themselves, in lower case. */
    static List<String> numbered(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        Tables tables = new Tables(connection);
        for (String name : tables.names()) {
            if (name.toLowerCase(Locale.ROOT).equals(table)) {
                try (ResultSet found = tables.about.getColumns(null, tables.schema, name, "%")) {
                    while (found.next()) {
                        if ("YES".equals(found.getString("IS_AUTOINCREMENT"))) {
                            columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
        return columns;
    }
}
