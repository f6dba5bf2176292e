/**
 * What lies in the register in plain rows beside the blocks: objections, and the columns that studies read; and whose turn it is
 * to write what intakes of several agencies share.
 *
 * <p>Start at {@link nl.terugblik.register.rows.Objections}. It uses no other room.
 */
@NullMarked
@NamedInterface("rows")
package nl.terugblik.register.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
