/**
 * Which counts are hidden so that none that is small can be told from the others.
 *
 * <p>Start at {@link nl.terugblik.disclosure.suppression.Suppression}. It may use {@code counts}; {@code CannotProtect} is open to the modules that say what went wrong.
 */
@NullMarked
@NamedInterface("suppression")
package nl.terugblik.disclosure.suppression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
