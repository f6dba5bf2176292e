/**
 * What the cells of each table tell: one rule for each table, and which tables stay inside.
 *
 * <p>Start at {@link nl.terugblik.disclosure.rules.TableRules}. It may use {@code counts} and {@code run}.
 */
@NullMarked
package nl.terugblik.disclosure.rules;

import org.jspecify.annotations.NullMarked;
