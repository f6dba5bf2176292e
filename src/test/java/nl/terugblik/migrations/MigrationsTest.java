package nl.terugblik.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A register that is made without Flyway is the one that Flyway makes, and Flyway goes on with it. */
class MigrationsTest {

    @Test
    void makesTheTablesAndEntriesThatFlywayMakes() {
        DataSource ours = empty();
        DataSource flyways = empty();

        new Migrations(ours).apply();
        Flyway.configure().dataSource(flyways).load().migrate();

        assertThat(content(ours))
                .isEqualTo(content(flyways))
                .contains("flyway_schema_history")
                .contains("BATCH_JOB");
        Flyway after = Flyway.configure().dataSource(ours).load();
        after.validate();
        assertThat(after.info().pending()).isEmpty();
        assertThat(after.migrate().migrationsExecuted).isZero();
    }

    @Test
    void knowsByItsHistoryAloneThatARegisterIsCurrent() {
        DataSource register = empty();
        new Migrations(register).apply();
        new JdbcTemplate(register).execute("drop table run_folder"); // which no look at the tables missed

        new Migrations(register).apply();

        assertThat(tables(register)).doesNotContain("RUN_FOLDER").contains("RUN_FILE");
    }

    @Test
    void leavesARegisterToFlywayThatAnOlderProgramMade() {
        DataSource older = empty();
        Flyway.configure().dataSource(older).target("9").load().migrate();
        assertThat(tables(older)).doesNotContain("CASE_BLOCK");

        new Migrations(older).apply();

        assertThat(tables(older)).contains("CASE_BLOCK");
        assertThat(Arrays.stream(new Migrations(older).flyway().info().applied())
                        .map(MigrationInfo::getScript))
                .containsAll(Script.all().stream().map(Script::name).toList());
    }

    @Test
    void goesOnWhereTheMakingOfARegisterWasKilledBetweenTwoScripts() throws Exception {
        DataSource register = empty();
        List<Script> all = Script.all();
        try (var connection = register.getConnection()) {
            History.make(connection, all.subList(0, 4));
        }

        new Migrations(register).apply();

        DataSource whole = empty();
        new Migrations(whole).apply();
        assertThat(content(register)).isEqualTo(content(whole));
    }

    @Test
    void knowsThatARegisterIsCurrentThatBeganAtABaseline() {
        DataSource register = empty();
        new JdbcTemplate(register).execute("create table what_was_left (only_row integer)");
        Flyway.configure()
                .dataSource(register)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        new JdbcTemplate(register).execute("drop table run_folder");
        new JdbcTemplate(register)
                .update("update \"flyway_schema_history\" set \"success\" = false where \"type\" = 'BASELINE'");

        new Migrations(register).apply(); // Flyway would refuse to go on after a failure

        assertThat(tables(register)).doesNotContain("RUN_FOLDER");
    }

    private static DataSource empty() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        memory.setUser("sa");
        return memory;
    }

    private static List<String> tables(DataSource register) {
        return new JdbcTemplate(register)
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class);
    }

    /** All statements that make the database again, but for times. */
    private static String content(DataSource register) {
        new JdbcTemplate(register)
                .update("update \"flyway_schema_history\" set \"installed_on\" = date '2026-01-01',"
                        + " \"execution_time\" = 0");
        return new JdbcTemplate(register)
                .queryForList("script", String.class).stream()
                        .filter(line -> !line.startsWith("CREATE USER")) // with a salt of its own
                        .collect(Collectors.joining("\n"));
    }
}
