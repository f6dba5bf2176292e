/**
 * The instrument applied: from a candidate's case file to one code, or the reason why there is none, per variable.
 *
 * <p>Start at {@link nl.terugblik.coding.Coder}. Each operator that an instrument's rules may name is a small class of
 * its own, registered in {@code Operators}; no variable has code of its own.
 */
@NullMarked
@ApplicationModule(
        displayName = "Coding",
        allowedDependencies = {"supervision", "casefile", "protocol", "cohort", "protocol :: text", "scale", "price"})
package nl.terugblik.coding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
