/**
 * What is to be released, and to whom.
 *
 * <p>Start at {@link nl.terugblik.release.plan.PlanFile}. It uses no other room.
 */
@NullMarked
package nl.terugblik.release.plan;

import org.jspecify.annotations.NullMarked;
