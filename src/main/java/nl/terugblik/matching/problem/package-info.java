/**
 * What every method of matching works on: the rows that take part in an order that no file decides, the distances between
 * them, and what may be paired with what. Start at {@link nl.terugblik.matching.problem.Problem}; methods answer with
 * {@link nl.terugblik.matching.problem.Sets}.
 */
@NullMarked
package nl.terugblik.matching.problem;

import org.jspecify.annotations.NullMarked;
