package nl.terugblik.register.erasure;

import java.util.List;
import java.util.Map;
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
            "run_setting",
            "run_folder",
            "ledger_rows",
            "ledger_subject",
            "batch_job_instance",
            "batch_job_execution",
            "batch_job_execution_params",
            "case_block",
            "case_block_body",
            "kept_previous",
            "refused_mark",
            "objection",
            "withdrawn_objection",
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

    /**
     * Tables whose keys bear labels of deliveries. H2 keeps deleted keys as signposts in the inner pages of an index, and
     * compacting copies those; to add a column and drop it writes table and indexes anew.
     */
    private static final List<String> NAMED_BY_TEXT = List.of(
            "run",
            "run_step",
            "run_file",
            "run_count",
            "run_setting",
            "run_folder",
            "ledger_rows",
            "ledger_subject",
            "batch_job_instance");

    private Compaction() {}

    /** Writes the database's files anew without what was deleted; H2 is closed by it, so it comes last. */
    public static void compact(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        if ("H2".equals(product)) {
            NAMED_BY_TEXT.forEach(table -> {
                jdbc.execute("alter table " + table + " add column if not exists written_anew integer");
                jdbc.execute("alter table " + table + " drop column if exists written_anew");
            });
            jdbc.execute("shutdown compact");
        } else {
            // what the planner remembers of columns are values of them, and lies in a table of its own
            REWRITTEN.forEach(table -> jdbc.execute("vacuum (full, analyze) " + table));
            forgetEmpty(jdbc);
            jdbc.execute("vacuum (full) pg_catalog.pg_statistic");
        }
    }

    /**
     * Lets the planner forget the values of tables that are empty now: to analyze them finds nothing and so leaves what was
     * remembered, but a column that is given a type, be it the one it has, begins anew.
     */
    private static void forgetEmpty(JdbcTemplate jdbc) {
        jdbc.query(
                        "select quote_ident(c.relname) as of_table, string_agg('alter column ' || quote_ident(a.attname)"
                                + " || ' type ' || format_type(a.atttypid, a.atttypmod), ', ') as anew"
                                + " from pg_stats s join pg_class c on c.oid ="
                                + " (quote_ident(s.schemaname) || '.' || quote_ident(s.tablename))::regclass"
                                + " join pg_attribute a on a.attrelid = c.oid and a.attname = s.attname"
                                + " where s.schemaname = current_schema() and c.relkind = 'r' group by 1 order by 1",
                        (row, number) -> Map.entry(row.getString("of_table"), row.getString("anew")))
                .forEach(table -> {
                    Boolean some =
                            jdbc.queryForObject("select exists (select from " + table.getKey() + ")", Boolean.class);
                    if (Boolean.FALSE.equals(some)) {
                        jdbc.execute("alter table " + table.getKey() + " " + table.getValue());
                    }
                });
    }
}
