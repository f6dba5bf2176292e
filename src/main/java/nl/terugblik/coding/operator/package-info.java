/**
 * The rules that an instrument may name, a small class each: start at {@link
 * nl.terugblik.coding.operator.Operators}, where they are registered.
 */
@NullMarked
package nl.terugblik.coding.operator;

import org.jspecify.annotations.NullMarked;
