/**
 * How many digits of a figure leave the house.
 *
 * <p>Start at {@link nl.terugblik.disclosure.rounding.Rounding}. It uses no other room.
 */
@NullMarked
package nl.terugblik.disclosure.rounding;

import org.jspecify.annotations.NullMarked;
