/**
 * The commands that the console started for someone: each a process of its own that outlives the console, with its words in
 * files below {@code work/console}, or in memory alone where they tell of a person.
 *
 * <p>Start at {@link nl.terugblik.console.task.Tasks}. It uses {@code place} and {@code run}.
 */
@NullMarked
package nl.terugblik.console.task;

import org.jspecify.annotations.NullMarked;
