/**
 * Commands that were started for someone, each a process of its own.
 *
 * <p>Start at {@link nl.terugblik.console.running.Commands}. It uses {@code place} and {@code access}.
 */
@NullMarked
package nl.terugblik.console.running;

import org.jspecify.annotations.NullMarked;
