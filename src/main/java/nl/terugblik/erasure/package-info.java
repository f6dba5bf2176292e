/**
 * The right to be forgotten: a family leaves the register, the quarantine and the datasets of every run that held it,
 * and what stays is a proof that says so and not of whom.
 *
 * <p>Start at {@link nl.terugblik.erasure.Erasure}. It may use {@code register}, {@code audit} (for the runs and where
 * their files lie), {@code ledger} (for what entries call the family), {@code keys} and {@code casefile} (for pseudonyms) and {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Erasure",
        allowedDependencies = {
            "register",
            "register :: erasure",
            "audit",
            "audit :: run",
            "ledger",
            "keys",
            "casefile",
            "files"
        })
package nl.terugblik.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
