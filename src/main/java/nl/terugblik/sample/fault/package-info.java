/**
 * Faults that can be planted in the rows of a family. Start at {@link nl.terugblik.sample.fault.Faults}; each fault is
 * one class.
 *
 * <p>The list of planted faults names the rows that break a rule themselves: of two rows that cannot both stand, both; of
 * two identical rows, the second. Rows that fall with a refused parent or predecessor are not in it.
 */
@NullMarked
package nl.terugblik.sample.fault;

import org.jspecify.annotations.NullMarked;
