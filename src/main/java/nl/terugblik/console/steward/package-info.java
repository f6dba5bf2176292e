/**
 * The steward's pages: what the last night did, deliveries, refused rows, schedules and erasure.
 *
 * <p>Start at {@link nl.terugblik.console.steward.TodayPage}. What changes or shows something of the register is done by a command
 * in a process of its own; what is read here lies in files. It may use {@code pages}, {@code run} and {@code lines}, and the
 * rooms of the frame.
 */
@NullMarked
package nl.terugblik.console.steward;

import org.jspecify.annotations.NullMarked;
