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

    private static final List<String> REWRITTEN = List.of(
            "delivery",
            "run",
            "run_step",
            "run_file",
            "run_count",
            "batch_job_instance",
            "batch_job_execution",
            "batch_job_execution_params",
            "family",
            "case_file",
            "appearance",
            "kept_previous",
            "refused_mark",
            "objection",
            "moved_child",
            "children_named",
            "children_unnamed",
            "refused_row",
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
            REWRITTEN.forEach(table -> jdbc.execute("vacuum full " + table));
        }
    }
}
