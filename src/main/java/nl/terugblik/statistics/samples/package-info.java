/**
 * What describes one sample of numbers or the difference of two: start at {@link nl.terugblik.statistics.samples.Sample}; {@link
 * nl.terugblik.statistics.samples.StandardizedDifference} is the one definition of a standardized difference, and {@link
 * nl.terugblik.statistics.samples.CronbachAlpha} tells how well the items of a scale hang together.
 */
@NullMarked
@NamedInterface("samples")
package nl.terugblik.statistics.samples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
