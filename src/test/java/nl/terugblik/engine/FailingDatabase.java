package nl.terugblik.engine;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import nl.terugblik.database.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A register that can be told to fail at a write or commit, and can be changed for a new one, so that one
 * start of the engine serves many tests.
 */
final class FailingDatabase implements DataSource {

    /** How a database fails. */
    enum Failure {
        /** One write or commit fails, and the next is well again: a full disk, a lost connection. */
        ONCE,
        /** Nothing works from there on until it is revived: what a killed process leaves. */
        FOR_GOOD
    }

    private volatile TestDatabase current = TestDatabase.migrated();
    private final Queue<Connection> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile int failAt;
    private volatile Failure failure = Failure.ONCE;
    private volatile boolean dead;
    private volatile String words = "";

    private final TestDatabase.Snapshot empty = current.snapshot();

    /** Changes to a new register, as the migrations of the real one make it. */
    void renew() {
        changeTo(empty);
    }

    /** What the register holds now. */
    TestDatabase.Snapshot snapshot() {
        return current.snapshot();
    }

    /** Changes to a copy of another register. */
    void changeTo(TestDatabase.Snapshot other) {
        revive();
        current.close();
        current = other.copy();
    }

    /** The register without its failures. */
    DataSource now() {
        return current.source();
    }

    /** Counts writes and commits from here on, and fails at this one; 0 for never. */
    void failAt(int point, Failure how, String saying) {
        count.set(0);
        failure = how;
        words = saying;
        failAt = point;
    }

    /** The writes and commits since the count began. */
    int counted() {
        return count.get();
    }

    /** Everything works again; what had not been committed by then is lost. */
    void revive() {
        failAt = 0;
        open.forEach(FailingDatabase::cutOff);
        open.clear();
        dead = false;
    }

    private static void cutOff(Connection connection) {
        try {
            if (!connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        refuseWhenDead();
        Connection real = current.source().getConnection();
        open.add(real);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(real, method, arguments));
    }

    private @Nullable Object call(Connection real, Method method, Object @Nullable [] arguments) throws Throwable {
        if (!method.getName().equals("close") && !method.getName().equals("rollback")) {
            refuseWhenDead();
            if (isPoint(method, arguments) && count.incrementAndGet() == failAt) {
                dead = failure == Failure.FOR_GOOD;
                throw new SQLException(words);
            }
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static boolean isPoint(Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "commit" -> true;
            case "prepareStatement" -> arguments != null && isWrite(arguments[0].toString());
            default -> false;
        };
    }

    private static boolean isWrite(String sql) {
        return !sql.strip().toLowerCase(Locale.ROOT).startsWith("select");
    }

    private void refuseWhenDead() throws SQLException {
        if (dead) {
            throw new SQLException(words);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
