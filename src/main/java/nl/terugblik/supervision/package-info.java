/**
 * Spells of supervision: what a family's court decisions come to, child by child, and which of them begin anew.
 *
 * <p>Start at {@link nl.terugblik.supervision.Spells}. It may use {@code casefile}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {"casefile"})
package nl.terugblik.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
