/**
 * What lies beside the sheets of a round for pages on which people code unit by unit: the sheet a row at a time, what they have given
 * so far, and how far the round is.
 *
 * <p>Start at {@link nl.terugblik.round.desk.Desk}. Nothing here opens the register; it uses {@code scheme} and {@code sheet}.
 */
@NullMarked
@NamedInterface("desk")
package nl.terugblik.round.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
