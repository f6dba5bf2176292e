/**
 * The keys: one master key in a file of its own, and from it the keys for pseudonyms, storage and each study.
 *
 * <p>Start at {@link nl.terugblik.keys.MasterKey}. Identifiers stop at {@link nl.terugblik.keys.Pseudonymiser}; nothing
 * behind it ever sees an agency's number. It may use {@code casefile} (for the pseudonym) and {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Keys",
        allowedDependencies = {"casefile", "files"})
package nl.terugblik.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
