package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Optional;
import nl.terugblik.cli.DatabaseAddress;
import nl.terugblik.cli.RegisterHeld;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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

    private static void cannotUse(String url, String sentence) {
        assertThatThrownBy(() -> PostgresHold.take(address(url)))
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
