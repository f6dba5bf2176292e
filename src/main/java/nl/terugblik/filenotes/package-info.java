/**
 * Which case files get a note that a study used them: the law asks for one in each, and only the agency can write it.
 *
 * <p>Start at {@link nl.terugblik.filenotes.UsedFamilies}. Numbers of families are read from the delivery itself, as the
 * register holds none, and go to the steward. It may use {@code intake} (for deliveries and the reading of their tables),
 * {@code audit}, {@code keys}, {@code casefile} and {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "File notes",
        allowedDependencies = {
            "intake",
            "intake :: table",
            "intake :: text",
            "audit :: run",
            "keys",
            "casefile",
            "files"
        })
package nl.terugblik.filenotes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
