/**
 * Conditions that a study puts on a family: on what happened to it, how often, in what order, and on what its file says.
 *
 * <p>Start at {@link nl.terugblik.question.condition.Condition}.
 */
@NullMarked
@NamedInterface("condition")
package nl.terugblik.question.condition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
