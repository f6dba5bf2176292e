package nl.terugblik.engine;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/** A failure as the log keeps it: kinds and places in the program, and none of the words. */
public final class WordlessFailure extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        StringBuilder text = new StringBuilder();
        for (IThrowableProxy at = failure; at != null; at = at.getCause()) {
            text.append("    ").append(at.getClassName()).append('\n');
            for (StackTraceElementProxy frame : at.getStackTraceElementProxyArray()) {
                text.append("        ").append(frame.getSTEAsString()).append('\n');
            }
        }
        return text.toString();
    }
}
