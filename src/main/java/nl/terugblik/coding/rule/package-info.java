/**
 * What a coding rule is, what it is made from, and who may follow it at work: start at {@link
 * nl.terugblik.coding.rule.Operator}.
 */
@NullMarked
package nl.terugblik.coding.rule;

import org.jspecify.annotations.NullMarked;
