/**
 * The commands about schedules, and what they lend to nights: the ledger for a moment, and commands as processes of their own.
 *
 * <p>Start at {@link nl.terugblik.cli.schedule.ScheduleCommand}. It may use {@code session} and what lies below it.
 */
@NullMarked
package nl.terugblik.cli.schedule;

import org.jspecify.annotations.NullMarked;
