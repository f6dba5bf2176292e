package nl.terugblik.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The migrations that a register has seen, in the table in which Flyway keeps them.
 *
 * @param applied the scripts, in the order in which they were applied
 */
record History(List<Applied> applied) {

    private static final String TABLE = "\"flyway_schema_history\"";

    /** One of them. */
    record Applied(String version, String script, int checksum, boolean success) {

        static Applied of(Script script) {
            return new Applied(script.version(), script.name(), script.checksum(), true);
        }
    }

    /** That of a register; nothing where it has none. */
    static Optional<History> of(Connection register) {
        List<Applied> applied = new ArrayList<>();
        try (Statement statement = register.createStatement();
                ResultSet rows =
                        statement.executeQuery("select \"version\", \"script\", \"checksum\", \"success\" from " + TABLE
                                + " where \"type\" = 'SQL' order by \"installed_rank\"")) {
            while (rows.next()) {
                applied.add(new Applied(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getBoolean(4)));
            }
            return Optional.of(new History(applied));
        } catch (SQLException e) {
            return Optional.empty(); // whatever ails it, Flyway meets it again
        }
    }

    boolean isOf(List<Script> scripts) {
        return applied.equals(scripts.stream().map(Applied::of).toList());
    }

    /**
     * Makes the tables of an empty database of H2 as Flyway does, with an entry after each script, so that Flyway can go on
     * where this was killed.
     */
    static void make(Connection register, List<Script> scripts) throws SQLException {
        try (Statement statement = register.createStatement()) {
            statement.execute("create table " + TABLE + " (\"installed_rank\" int not null, \"version\" varchar(50),"
                    + " \"description\" varchar(200) not null, \"type\" varchar(20) not null,"
                    + " \"script\" varchar(1000) not null, \"checksum\" int, \"installed_by\" varchar(100) not null,"
                    + " \"installed_on\" timestamp default current_timestamp not null,"
                    + " \"execution_time\" int not null, \"success\" boolean not null,"
                    + " constraint \"flyway_schema_history_pk\" primary key (\"installed_rank\"));"
                    + " create index \"flyway_schema_history_s_idx\" on " + TABLE + " (\"success\")");
            try (PreparedStatement entry = register.prepareStatement("insert into " + TABLE
                    + " (\"installed_rank\", \"version\", \"description\", \"type\", \"script\", \"checksum\","
                    + " \"installed_by\", \"execution_time\", \"success\")"
                    + " values (?, ?, ?, ?, ?, ?, current_user, 0, true)")) {
                enter(entry, -1, null, "<< Flyway Schema History table created >>", "TABLE", "", null);
                int rank = 0;
                for (Script script : scripts) {
                    statement.execute(script.text());
                    rank++;
                    enter(entry, rank, script.version(), script.description(), "SQL", script.name(), script.checksum());
                }
            }
        }
    }

    private static void enter(
            PreparedStatement entry,
            int rank,
            @Nullable String version,
            String description,
            String type,
            String script,
            @Nullable Integer checksum)
            throws SQLException {
        entry.setInt(1, rank);
        entry.setString(2, version);
        entry.setString(3, description);
        entry.setString(4, type);
        entry.setString(5, script);
        entry.setObject(6, checksum, Types.INTEGER);
        entry.executeUpdate();
    }
}
