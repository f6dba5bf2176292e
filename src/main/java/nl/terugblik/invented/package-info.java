/**
 * Families that a researcher makes up, to see whether a study means what it should: small tables of a few rows, kept beside
 * the study, each with the answer that is expected.
 *
 * <p>Start at {@link nl.terugblik.invented.InventedFamilies}. No register and no key are needed, and no real family is read.
 */
@NullMarked
@ApplicationModule(
        displayName = "Invented",
        allowedDependencies = {"protocol", "cohort", "question", "casefile"})
package nl.terugblik.invented;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
