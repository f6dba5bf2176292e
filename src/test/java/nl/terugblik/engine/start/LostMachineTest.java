package nl.terugblik.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A machine that lost its power or its network holds nothing for longer than a minute, a worker for a lease. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
class LostMachineTest {

    private static final Duration LEASE = Duration.ofSeconds(20);

    private final DatabaseAddress address = new DatabaseAddress(TestDatabase.emptyPostgres(), Optional.empty());

    @Test
    void losesTheHoldAndWhateverItsSessionsHold() throws SQLException {
        try (Connection hold = PostgresHold.connect(address);
                HikariDataSource pool = RegisterPlace.connections(Path.of("w"), Optional.of(address));
                Connection any = pool.getConnection()) {
            assertThat(settings(hold))
                    .containsExactly("15", "15", "3", "60000", "0")
                    .isEqualTo(settings(any));
        }
    }

    @Test
    void losesItsPartsWhereItIsAWorker() throws SQLException {
        try (HikariDataSource pool = RegisterPlace.ofWorker(Path.of("w"), address, LEASE);
                Connection any = pool.getConnection();
                Connection taking = RegisterPlace.forTaking(address, LEASE).getConnection()) {
            assertThat(settings(taking))
                    .containsExactly("5", "5", "3", "20000", "20s")
                    .isEqualTo(settings(any));
            assertThat(taking.getNetworkTimeout()).isEqualTo(80_000);
            assertThat(any.getNetworkTimeout()).isEqualTo(80_000);
        }
    }

    private static List<String> settings(Connection connection) throws SQLException {
        List<String> settings = new ArrayList<>();
        for (String name : List.of(
                "tcp_keepalives_idle",
                "tcp_keepalives_interval",
                "tcp_keepalives_count",
                "tcp_user_timeout",
                "idle_in_transaction_session_timeout")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show " + name)) {
                assertThat(row.next()).isTrue();
                settings.add(row.getString(1));
            }
        }
        return settings;
    }
}
