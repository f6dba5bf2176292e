/**
 * Takes a delivery in: reads its tables, checks every row, turns numbers into pseudonyms at the door, gathers rows into
 * case files and publishes them in the register, all or nothing.
 *
 * <p>Start at {@code IntakeJob}, which reads as the list of its steps. Inside, {@code rule} and {@code table} declare the
 * export, {@code text} reads its files and {@code check} judges its rows, {@code spool} holds rows between steps,
 * {@code reading}, {@code duplicates} and {@code assembly} are the steps. Its sentences count with {@code wording}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "casefile",
            "keys",
            "register",
            "register :: documents",
            "register :: erasure",
            "register :: refused",
            "register :: rows",
            "files",
            "batch",
            "source",
            "protocol",
            "chart",
            "wording"
        })
package nl.terugblik.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
