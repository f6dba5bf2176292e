package nl.terugblik.engine.start;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import org.slf4j.LoggerFactory;

/**
 * The log's own troubles, which are not shown: a disk that is full under the log is full under the work too, and whoever
 * hears of that in a sentence has no use for the frames of it.
 */
public final class QuietLog {

    private QuietLog() {}

    /** Takes away whatever would print them. */
    public static void ofItself() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            StatusManager troubles = log.getStatusManager();
            troubles.getCopyOfStatusListenerList().forEach(troubles::remove);
        }
    }
}
