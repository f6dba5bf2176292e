/**
 * What every command works with: the streams, the options, the log and the way to the engine.
 *
 * <p>Start at {@link nl.terugblik.cli.session.Session}. It may use {@code options}, {@code text}, {@code jobs}, {@code work} and {@code exit}, and every room of commands uses it.
 */
@NullMarked
package nl.terugblik.cli.session;

import org.jspecify.annotations.NullMarked;
