/**
 * The erasure of a family from the register, of which a tombstone stays.
 *
 * <p>Start at {@link nl.terugblik.register.erasure.FamilyErasure}. It uses {@code seals} and {@code blocks}.
 */
@NullMarked
@NamedInterface("erasure")
package nl.terugblik.register.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
