/**
 * Work side by side within one step, for all that can be computed apart and joined without an order.
 *
 * <p>Start at {@link nl.terugblik.cores.Aside}, and at {@link nl.terugblik.cores.LargestFirst} for many works of one kind.
 * What is larger than that is a step in parts, and {@code batch}'s. It may use no other package.
 */
@NullMarked
@ApplicationModule(
        displayName = "Cores",
        allowedDependencies = {})
package nl.terugblik.cores;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
