/**
 * A family while it is coded, with the days of its moments: start at {@link nl.terugblik.coding.family.Family}.
 */
@NullMarked
package nl.terugblik.coding.family;

import org.jspecify.annotations.NullMarked;
