/**
 * How large an effect is, with its interval: {@link nl.terugblik.statistics.effects.RiskDifference} and {@link
 * nl.terugblik.statistics.effects.CohenD}.
 */
@NullMarked
@NamedInterface("effects")
package nl.terugblik.statistics.effects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
