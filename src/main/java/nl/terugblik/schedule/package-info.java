/**
 * Nights that nobody looks at: schedules as data, what became of each moment at which one was due, deliveries that are picked
 * up, and how the operating system starts all of it.
 *
 * <p>The system starts ({@code install}), the program decides, tries again, tells and records ({@code run}): there is no daemon.
 * Start at {@link nl.terugblik.schedule.run.ScheduleRun}. Rooms from the ground up: {@code calendar} is when, {@code plan} what,
 * {@code night} what became of a moment, {@code pickup} how deliveries come in, {@code run} a start from its beginning to its
 * end, {@code install} what the system is given.
 *
 * <p>The package may use {@code protocol} (to read its files), {@code source} and {@code intake} (for limits, profiles and the day
 * of a delivery), {@code ledger :: entry} (for what is entered), {@code files} and {@code wording}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Schedules",
        allowedDependencies = {"protocol", "source", "intake", "ledger :: entry", "files", "wording"})
package nl.terugblik.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
