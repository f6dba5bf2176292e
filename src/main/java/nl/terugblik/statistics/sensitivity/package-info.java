/**
 * How much that nobody measured a result withstands: {@link nl.terugblik.statistics.sensitivity.EValue} for ratios and {@link
 * nl.terugblik.statistics.sensitivity.RosenbaumBounds} for pairs.
 */
@NullMarked
@NamedInterface("sensitivity")
package nl.terugblik.statistics.sensitivity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
