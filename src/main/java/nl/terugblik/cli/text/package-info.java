/**
 * How answers read, as plain text and as JSON, and how far a job is as people see it.
 *
 * <p>Start at {@link nl.terugblik.cli.text.Summaries}. It may use {@code jobs} and {@code exit}.
 */
@NullMarked
package nl.terugblik.cli.text;

import org.jspecify.annotations.NullMarked;
