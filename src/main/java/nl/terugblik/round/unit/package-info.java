/**
 * What is coded: documents and their units, as a delivery holds them and as they are called outside.
 *
 * <p>Start at {@link nl.terugblik.round.unit.Units}. It is one of the few places that see what people wrote. It uses {@code scheme} alone.
 */
@NullMarked
@NamedInterface("unit")
package nl.terugblik.round.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
