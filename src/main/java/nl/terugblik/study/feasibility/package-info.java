/**
 * What stands in the way of a study before it begins.
 *
 * <p>Start at {@link nl.terugblik.study.feasibility.Feasibility}.
 */
@NullMarked
@NamedInterface("feasibility")
package nl.terugblik.study.feasibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
