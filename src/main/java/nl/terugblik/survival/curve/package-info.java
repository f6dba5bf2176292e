/**
 * How long until an event, described: start at {@link nl.terugblik.survival.curve.KaplanMeier}; {@link
 * nl.terugblik.survival.curve.MedianTime} and {@link nl.terugblik.survival.curve.RestrictedMean} sum a curve up.
 */
@NullMarked
@NamedInterface("curve")
package nl.terugblik.survival.curve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
