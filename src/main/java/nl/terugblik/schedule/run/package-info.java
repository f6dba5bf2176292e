/**
 * A start of a schedule from its beginning to its end: what became of the moments before it, what is due now, the work, and its
 * outcome.
 *
 * <p>Start at {@link nl.terugblik.schedule.run.ScheduleRun}. It uses every other room but {@code install}.
 */
@NullMarked
@NamedInterface("run")
package nl.terugblik.schedule.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
