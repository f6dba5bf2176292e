/**
 * What became of each moment at which a schedule was due: one outcome a moment, entered in the ledger.
 *
 * <p>Start at {@link nl.terugblik.schedule.night.Nights}. It uses no other room.
 */
@NullMarked
@NamedInterface("night")
package nl.terugblik.schedule.night;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
