package nl.terugblik.register.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.migrations.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was deleted is not what the planner of PostgreSQL remembers of a column either. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
class CompactionTest {

    private static final String ERASED = "0a1b2c3d-0000-4000-8000-00000000e5a5";
    private static final String KEPT = "0a1b2c3d-0000-4000-8000-00000000cafe";

    private final DataSource register = new DriverManagerDataSource(TestDatabase.emptyPostgres());
    private final JdbcTemplate jdbc = new JdbcTemplate(register);

    @Test
    void leavesNoValueInWhatIsRememberedOfColumns() {
        new Migrations(register).apply();
        String before = columns();
        for (String table : List.of("objection", "refused_mark")) {
            String more = table.equals("objection") ? "" : ", 'plans'";
            for (int delivery = 0; delivery < 20; delivery++) {
                jdbc.execute("insert into " + table + " values ('" + ERASED + "', " + delivery + more + ")");
                jdbc.execute("insert into refused_mark values ('" + KEPT + "', " + delivery + ", 'plans')");
            }
            jdbc.execute("analyze " + table);
            assertThat(remembered()).contains(ERASED);
            jdbc.execute("delete from " + table + " where family = '" + ERASED + "'");
        }
        Compaction.compact(register);

        assertThat(remembered()).doesNotContain(ERASED).contains(KEPT);
        assertThat(columns()).isEqualTo(before);
    }

    private String remembered() {
        return String.valueOf(
                jdbc.queryForList("select tablename, most_common_vals::text, histogram_bounds::text from pg_stats"
                        + " where schemaname = current_schema()"));
    }

    private String columns() {
        return String.valueOf(jdbc.queryForList("select table_name, column_name, data_type, character_maximum_length,"
                + " datetime_precision, is_nullable, column_default, is_identity from information_schema.columns"
                + " where table_schema = current_schema() order by 1, ordinal_position"));
    }
}
