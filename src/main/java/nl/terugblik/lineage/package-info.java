/**
 * Where what a run left comes from, in the words that catalogues of data understand: OpenLineage events of each run and
 * step, in a file of the work folder. Nothing of it leaves by itself.
 *
 * <p>Start at {@link nl.terugblik.lineage.RunLineage}. {@code event} is what an event says, {@code sending} how one leaves,
 * with small counts blanked. It may use {@code audit} (for what was done), {@code protocol}, {@code coding},
 * {@code cohort} and {@code casefile} (for what each variable is read from) and {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Lineage",
        allowedDependencies = {"audit :: run", "protocol", "coding", "cohort", "casefile", "files"})
package nl.terugblik.lineage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
