/**
 * The commands from a delivery to the results of a study.
 *
 * <p>Start at {@link nl.terugblik.cli.study.RunCommand}. It may use {@code session} and the rooms below that.
 */
@NullMarked
package nl.terugblik.cli.study;

import org.jspecify.annotations.NullMarked;
