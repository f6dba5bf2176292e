/**
 * Schedules as data: what a file of {@code jobs/schedules} says.
 *
 * <p>Start at {@link nl.terugblik.schedule.plan.ScheduleFile}. It uses {@code calendar}.
 */
@NullMarked
@NamedInterface("plan")
package nl.terugblik.schedule.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
