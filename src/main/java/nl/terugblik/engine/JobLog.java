package nl.terugblik.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log of jobs, below the work folder. It holds no row, number or name: of a failure it keeps the kind and the place in
 * the program, not the words, because drivers and parsers quote what they choked on.
 *
 * <p>It is made by code and not from a file of Logback's or Spring Boot's, of which the reading alone would load some
 * hundreds of classes. Logback finds this class as its own configurator; before a register is opened it logs nothing.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class JobLog extends ContextAwareBase implements Configurator {

    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level [%thread] %logger{0}: %msg%n%wordless";
    private static final List<String> ONLY_WARNINGS =
            List.of("org.springframework.boot", "com.zaxxer.hikari", "org.flywaydb");

    @Override
    public ExecutionStatus configure(LoggerContext log) {
        log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Logs to the end of this file from now on, and to no other. */
    static void to(Path file) {
        LoggerContext log = none();
        PatternLayout layout = new PatternLayout();
        layout.setContext(log);
        layout.getInstanceConverterMap().put("wordless", WordlessFailure::new);
        layout.setPattern(LINE);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(log);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(log);
        appender.setName("FILE");
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        log.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        ONLY_WARNINGS.forEach(name -> log.getLogger(name).setLevel(Level.WARN));
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    /** Logs to no file any more. */
    static LoggerContext none() {
        LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
        log.reset();
        log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        return log;
    }
}
