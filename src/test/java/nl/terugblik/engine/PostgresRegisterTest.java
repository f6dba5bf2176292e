package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.cli.exit.RegisterHeld;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.start.CannotReachDatabase;
import nl.terugblik.engine.start.PostgresHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What only a register in PostgreSQL does. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
class PostgresRegisterTest {

    private final String url = TestDatabase.emptyPostgres();

    @Test
    void isHeldByOneAtATimeFromWhereverItIsOpened() {
        try (PostgresHold held = PostgresHold.take(address(url))) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> PostgresHold.take(address(url)))
                    .isInstanceOf(RegisterHeld.class)
                    .hasMessageContaining("perhaps on another machine");
            PostgresHold.take(address(TestDatabase.emptyPostgres())).close();
        }
        PostgresHold.take(address(url)).close();
    }

    @Test
    void saysInASentenceWhyThereIsNoWayIn() {
        cannotUse(url.replaceFirst(":\\d+/", ":1/"), "there is no answer; check host and port");
        cannotUse(url.replaceFirst("/register_\\d+", "/nowhere"), "the server has none of that name");
        cannotUse(url.replace("user=postgres", "user=geheim"), "the server refuses this user or password");
    }

    @Test
    void letsInAUserWithThePasswordAndNobodyWithoutIt() throws InterruptedException {
        TestDatabase.makeUserOfPostgres("keeper", "right");
        String own = url.replace("user=postgres", "user=keeper");
        DatabaseAddress wrong = new DatabaseAddress(own, Optional.of("geheim"));
        awaitRefusal(wrong);
        cannotUse(wrong, "the server refuses this user or password; check user= in the address and PGPASSWORD");
        PostgresHold.take(new DatabaseAddress(own, Optional.of("right"))).close();
    }

    /** The server reads its rules anew a moment after it is told to. */
    private static void awaitRefusal(DatabaseAddress address) throws InterruptedException {
        for (int turn = 0; turn < 1200; turn++) {
            try {
                PostgresHold.take(address).close();
            } catch (CannotReachDatabase e) {
                return;
            }
            Thread.sleep(50);
        }
    }

    @Test
    void saysWhatAUserLacksWhoMayMakeNoTables(@TempDir Path work) {
        TestDatabase.makeUserOfPostgres("guest", "right");
        DatabaseAddress guest = new DatabaseAddress(url.replace("user=postgres", "user=guest"), Optional.of("right"));
        assertThatThrownBy(() -> Workbench.open(
                        work,
                        Optional.of(guest),
                        JobBench.KEY,
                        Behalf.ofSystemUser(),
                        Clock.systemUTC(),
                        StepWatch.none()))
                .isInstanceOf(CannotReachDatabase.class)
                .hasMessageContaining("this user may not make or use the register's tables")
                .hasMessageNotContaining("right;");
        // and lets the register go
        PostgresHold.take(guest).close();
    }

    private static void cannotUse(String url, String sentence) {
        cannotUse(address(url), sentence);
    }

    private static void cannotUse(DatabaseAddress address, String sentence) {
        assertThatThrownBy(() -> PostgresHold.take(address))
                .isInstanceOf(CannotReachDatabase.class)
                .hasMessageStartingWith("Cannot use the database localhost:")
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void neverHearsWhatTheServerQuotesOfAKey() {
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(PostgresHold.url(address(url))));
        jdbc.execute("create table planted (word varchar(40) primary key)");
        String insert = "insert into planted values (?)";
        jdbc.update(insert, PlantedDelivery.PLANTED);

        assertThatThrownBy(() -> jdbc.update(insert, PlantedDelivery.PLANTED))
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .satisfies(failure -> {
                    assertThat(failure.toString()).contains("duplicate key");
                    PlantedDelivery.assertSilent("the failure", failure.toString());
                });
    }

    private static DatabaseAddress address(String url) {
        return new DatabaseAddress(url, Optional.empty());
    }
}
