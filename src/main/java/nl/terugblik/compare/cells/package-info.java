/**
 * The cells of the families that two runs share: the same, changed, filled or emptied, and why.
 *
 * <p>Start at {@link nl.terugblik.compare.cells.CellDifferences}.
 */
@NullMarked
package nl.terugblik.compare.cells;

import org.jspecify.annotations.NullMarked;
