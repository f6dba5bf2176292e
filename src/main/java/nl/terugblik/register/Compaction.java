package nl.terugblik.register;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes what was deleted leave the database's files too. Each database has its own way, so this is the one place with
 * statements that not every database knows.
 */
public final class Compaction {

    private static final List<String> OF_FAMILIES = List.of(
            "case_block",
            "case_block_body",
            "kept_previous",
            "refused_mark",
            "objection",
            "moved_child",
            "finding_block",
            "refused_row",
            // what an older program wrote lay in these
            "family",
            "case_file",
            "appearance",
            "children_named",
            "children_unnamed",
            "refused_header");

    private Compaction() {}

    /** Writes the database's files anew without what was deleted; H2 is closed by it, so it comes last. */
    public static void compact(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        if ("H2".equals(product)) {
            jdbc.execute("shutdown compact");
        } else {
            OF_FAMILIES.forEach(table -> jdbc.execute("vacuum full " + table));
        }
    }
}
