/**
 * What the program says of its nights to people and machines that are not looking: a mail where something failed, is well
 * again or has new faults, a ping to whoever counts them, and figures for Prometheus.
 *
 * <p>Start at {@link nl.terugblik.telling.Telling}. What is told is made of names of schedules, agencies, tables, columns and
 * rules, of days, and of counts rounded up to tens: nothing here takes a sentence of somebody else's, a path, a row or the
 * number of a delivery; only the signed checkpoints of the logs go out as they are, to those who keep them. It may use {@code files}, {@code protocol} (for its own file), {@code secrets} and {@code intake} (for the words of
 * rules).
 */
@NullMarked
@ApplicationModule(
        displayName = "Telling",
        allowedDependencies = {"files", "protocol", "secrets", "intake", "intake :: quality", "wording"})
package nl.terugblik.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
