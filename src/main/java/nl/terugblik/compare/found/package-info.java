/**
 * What a comparison of two runs found.
 *
 * <p>Start at {@link nl.terugblik.compare.found.Comparison}.
 */
@NullMarked
@NamedInterface("found")
package nl.terugblik.compare.found;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
