/**
 * The coder's pages: the rounds that name them, their own sheet to fetch, to code unit by unit and to hand in.
 *
 * <p>Start at {@link nl.terugblik.console.coder.MyRoundsPage}. Nobody sees another's sheet or codes here, and what changes the register
 * is a command in a process of its own. It may use {@code pages} and {@code task}, and the rooms of the frame.
 */
@NullMarked
package nl.terugblik.console.coder;

import org.jspecify.annotations.NullMarked;
