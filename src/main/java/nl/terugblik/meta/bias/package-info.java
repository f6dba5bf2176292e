/**
 * What small studies that were never printed, and single samples, may do to a pooled effect.
 *
 * <p>{@link nl.terugblik.meta.bias.Egger}, {@link nl.terugblik.meta.bias.TrimAndFill} and {@link nl.terugblik.meta.bias.FailSafe}
 * take one effect a sample; {@link nl.terugblik.meta.bias.LeaveOneOut} takes all. It may use {@code model}.
 */
@NullMarked
package nl.terugblik.meta.bias;

import org.jspecify.annotations.NullMarked;
