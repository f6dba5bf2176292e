/**
 * The commands of the web console: serving it, and who may sign in.
 *
 * <p>Start at {@link nl.terugblik.cli.console.ServeCommand}. It may use {@code session} and the rooms below that.
 */
@NullMarked
package nl.terugblik.cli.console;

import org.jspecify.annotations.NullMarked;
