/**
 * The only way out of the house: who wants something released, who looked at it, who agreed, and the proof of it all.
 *
 * <p>Start at {@link nl.terugblik.release.Releases}. What may be seen is decided in {@code disclosure}; here two people
 * agree to it, each signing with a key of their own, and a ledger keeps what was released, against which each new request
 * is held. Rooms from the ground up: {@code signing} is what people sign with and for, {@code entries} the ledger of it,
 * {@code plan} what is asked for, {@code pages} the report in it, {@code outside} the folder that leaves, {@code gate} the last look at its bytes and {@code source} the run that it is from. It may use {@code disclosure}, {@code protocol} (for the reading of plans), {@code audit} (for what a run
 * left), {@code ledger} (whose entries they are), {@code files} and {@code wording}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Release",
        allowedDependencies = {
            "disclosure",
            "disclosure :: run",
            "disclosure :: dataset",
            "disclosure :: suppression",
            "protocol",
            "audit :: run",
            "ledger",
            "ledger :: entry",
            "ledger :: note",
            "files",
            "wording",
            "crate",
            "chart"
        })
package nl.terugblik.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
