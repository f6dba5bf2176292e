/**
 * Case files coded by hand as well: which families of a run are drawn, what the computer made of each variable of them, and what
 * comes of it when people code the same.
 *
 * <p>Start at {@link nl.terugblik.round.hand.DrawnFiles} for what is coded. What the computer coded lies sealed with each family
 * and stands in no sheet. It uses {@code agreement}, {@code decided}, {@code sheet}, {@code unit} and {@code scheme}.
 */
@NullMarked
package nl.terugblik.round.hand;

import org.jspecify.annotations.NullMarked;
