/**
 * The seals of a register, and the one key that they come from.
 *
 * <p>Start at {@link nl.terugblik.register.seals.RegisterSeals}. It uses {@code blocks} alone.
 */
@NullMarked
@NamedInterface("seals")
package nl.terugblik.register.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
