/**
 * What people sign with and for: keys, roles and signatures.
 *
 * <p>Start at {@link nl.terugblik.release.signing.Signed}. It uses no other room, and is open to the modules that tell people why nothing is released.
 */
@NullMarked
@NamedInterface("signing")
package nl.terugblik.release.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
