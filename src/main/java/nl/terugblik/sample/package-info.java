/**
 * Invented deliveries: case files of families that never existed, of any number, from a seed.
 *
 * <p>It writes the canonical export format and knows nothing of how it is read, so that the two can disagree.
 * It may use {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sample deliveries",
        allowedDependencies = {"files"})
package nl.terugblik.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
