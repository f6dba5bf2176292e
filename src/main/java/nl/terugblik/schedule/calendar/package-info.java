/**
 * When something is due and on which days it is not done: times of the day in a zone, days of the week, holidays.
 *
 * <p>Start at {@link nl.terugblik.schedule.calendar.DueTimes}. It uses no other room.
 */
@NullMarked
@NamedInterface("calendar")
package nl.terugblik.schedule.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
