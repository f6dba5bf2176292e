/**
 * Takes a delivery in: reads its tables, checks every row, turns numbers into pseudonyms at the door, gathers rows into
 * case files and publishes them in the register, all or nothing.
 *
 * <p>Start at {@code IntakeJob}, which reads as the list of its steps. Inside, {@code rule} and {@code table} declare the
 * export, {@code declaration} is what a delivery says of itself, {@code text} reads its files and {@code check} judges its rows,
 * {@code spool} holds rows between steps, {@code reading}, {@code duplicates} and {@code assembly} are the steps, and
 * {@code family} and {@code coherence} are a family's rows and the rules between them. Its sentences count with {@code wording}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "casefile",
            "cores",
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
            "protocol :: text",
            "chart",
            "wording"
        })
package nl.terugblik.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
