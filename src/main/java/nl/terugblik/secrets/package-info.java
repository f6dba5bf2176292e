/**
 * Passwords and the like that other files name: each the one line of a file that is its owner's alone.
 *
 * <p>Start at {@link nl.terugblik.secrets.SecretFiles}. It may use {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Secrets",
        allowedDependencies = {"files"})
package nl.terugblik.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
