/**
 * A folder of results described for archives: an RO-Crate ({@code ro-crate-metadata.json}, after RO-Crate 1.1 and Process Run
 * Crate 0.5) and a page of it that needs nothing else.
 *
 * <p>Start at {@link nl.terugblik.crate.Crate}. It may use {@code chart} (for markup), {@code files}, and
 * {@code cores} to hash files side by side.
 */
@NullMarked
@ApplicationModule(
        displayName = "Crate",
        allowedDependencies = {"chart", "files", "cores"})
package nl.terugblik.crate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
