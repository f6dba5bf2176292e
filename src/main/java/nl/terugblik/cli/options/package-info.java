/**
 * What commands are given: the options that several share, and the checks of arguments before any work begins.
 *
 * <p>Start at {@link nl.terugblik.cli.options.GlobalOptions}. It may use {@code jobs}, for the version.
 */
@NullMarked
package nl.terugblik.cli.options;

import org.jspecify.annotations.NullMarked;
