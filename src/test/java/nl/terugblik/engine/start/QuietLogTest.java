package nl.terugblik.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.OnConsoleStatusListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.engine.StepsSeen;
import nl.terugblik.engine.Workbench;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A log that cannot be written prints no frames over what the program says. */
class QuietLogTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void hasNobodyWhoPrintsItsOwnTroubles() {
        LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
        log.getStatusManager().add(new OnConsoleStatusListener());
        Workbench bench = Workbench.open(
                folder, Optional.empty(), TestKeys.key(1), Behalf.ofSystemUser(), Clock.systemUTC(), new StepsSeen());
        bench.close();
        assertThat(log.getStatusManager().getCopyOfStatusListenerList()).isEmpty();
    }
}
