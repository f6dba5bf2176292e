/**
 * A coded family as the rows in which it will stand: in the files of families, of children and of events, with what is
 * counted of it.
 *
 * <p>Start at {@link nl.terugblik.dataset.rows.Rows}, which makes a {@link nl.terugblik.dataset.rows.FamilyInRows}.
 */
@NullMarked
@NamedInterface("rows")
package nl.terugblik.dataset.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
