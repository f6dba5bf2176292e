/**
 * How events leave the house: counts under the threshold blanked, one by one, to an address that somebody names.
 *
 * <p>Start at {@link nl.terugblik.lineage.sending.LineageSender}.
 */
@NullMarked
@NamedInterface("sending")
package nl.terugblik.lineage.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
