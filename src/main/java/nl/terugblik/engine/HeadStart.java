package nl.terugblik.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A connection that opens the file of a register on another core while Spring Boot starts, which comes to it only when
 * half of its start is over. What goes wrong is left to the start itself, which tries again and says so.
 */
final class HeadStart {

    private final CompletableFuture<Optional<Connection>> opening;

    private HeadStart(CompletableFuture<Optional<Connection>> opening) {
        this.opening = opening;
    }

    /** Begins to open the register that these connections will lead to. */
    static HeadStart with(HikariDataSource connections) {
        String url = connections.getJdbcUrl();
        String user = connections.getUsername();
        return new HeadStart(CompletableFuture.supplyAsync(() -> open(url, user)));
    }

    private static Optional<Connection> open(String url, String user) {
        try {
            return Optional.of(DriverManager.getConnection(url, user, ""));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Lets go of the connection, once the start holds one of its own. */
    void letGo() {
        opening.join().ifPresent(connection -> {
            try {
                connection.close();
            } catch (SQLException e) {
                // it served its purpose
            }
        });
    }
}
