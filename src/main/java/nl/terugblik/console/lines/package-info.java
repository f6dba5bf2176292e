/**
 * The logs below a work folder, read from their ends without the register: the mirror of the log of acts, the log of who
 * looked, and what commands said of themselves.
 *
 * <p>Start at {@link nl.terugblik.console.lines.LogFile}. None of it takes the lock of the work folder, and none of it holds a
 * log in memory.
 */
@NullMarked
package nl.terugblik.console.lines;

import org.jspecify.annotations.NullMarked;
