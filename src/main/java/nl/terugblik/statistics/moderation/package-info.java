/**
 * For whom an effect differs, and how a change does: {@link nl.terugblik.statistics.moderation.Moderation} and {@link
 * nl.terugblik.statistics.moderation.DifferenceInDifferences}. It fits {@code models}.
 */
@NullMarked
@NamedInterface("moderation")
package nl.terugblik.statistics.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
