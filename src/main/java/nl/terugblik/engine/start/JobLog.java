package nl.terugblik.engine.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Optional;
import nl.terugblik.logbook.Troubles;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * What becomes of the words of libraries. Whoever looks after the program has a log of its own to read; of the libraries
 * only warnings and errors are kept, and of those the kind and the place, not the words, because drivers and parsers quote
 * what they choked on.
 *
 * <p>It is made by code and not from a file of Logback's or Spring Boot's, of which the reading alone would load some
 * hundreds of classes. Logback finds this class as its own configurator; before a register is opened it logs nothing.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class JobLog extends ContextAwareBase implements Configurator {

    /** Warns at every start that H2 is newer than Flyway has been tried with, which our own tests do. */
    private static final String ALWAYS_WARNS = "org.flywaydb.core.internal.database.base.Database";

    @Override
    public ExecutionStatus configure(LoggerContext log) {
        log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Writes down the troubles of libraries here from now on, and nowhere else. */
    public static void to(Troubles troubles) {
        LoggerContext log = none();
        Kept appender = new Kept(troubles);
        appender.setContext(log);
        appender.setName("TROUBLES");
        appender.start();
        log.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        log.getLogger(ALWAYS_WARNS).setLevel(Level.ERROR);
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    /** Writes nothing down any more. */
    public static LoggerContext none() {
        LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
        log.reset();
        log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        return log;
    }

    /** Hands each on; where it cannot be written, Logback keeps that to itself. */
    private static final class Kept extends AppenderBase<ILoggingEvent> {

        private final Troubles troubles;

        Kept(Troubles troubles) {
            this.troubles = troubles;
        }

        @Override
        protected void append(ILoggingEvent event) {
            Optional<Throwable> failure = event.getThrowableProxy() instanceof ThrowableProxy proxy
                    ? Optional.of(proxy.getThrowable())
                    : Optional.empty();
            troubles.of(event.getLevel().toString(), event.getLoggerName(), failure);
        }
    }
}
