/**
 * The register: every family's case file, sealed under a key of its own, as each delivery gave it.
 *
 * <p>Start at {@link nl.terugblik.register.CaseFileStore} for writing and {@link nl.terugblik.register.CaseFileReader} for
 * reading. Inside, {@code blocks} holds families sealed, {@code documents} makes bytes of case files, {@code seals} knows the
 * keys, {@code erasure} forgets a family, {@code refused} keeps refused rows and {@code rows} what is not sealed. It knows
 * case files and keys, and nothing of exports or studies.
 */
@NullMarked
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {"casefile", "keys", "files"})
package nl.terugblik.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
