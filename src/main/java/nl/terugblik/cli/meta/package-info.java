/**
 * The command that pools effects of many studies; it needs neither register nor key.
 *
 * <p>Start at {@link nl.terugblik.cli.meta.MetaCommand}. It may use {@code session} and the rooms below that.
 */
@NullMarked
package nl.terugblik.cli.meta;

import org.jspecify.annotations.NullMarked;
