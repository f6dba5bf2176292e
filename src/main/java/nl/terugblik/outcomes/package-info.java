/**
 * From the frozen dataset of a run to its tables: how the groups compare at the start and at the end, for whom the
 * condition works out differently, and how reliable the scales are.
 *
 * <p>Start at {@link nl.terugblik.outcomes.Tables}. The package sees the files of a dataset and nothing else, so that
 * every figure can be had again from the files alone; {@code dataset} reads them. No variable is known by name here: the
 * analysis plan says what is compared, and the codebook how each variable is measured. It may use {@code statistics},
 * {@code survival} and {@code imputation} for the methods, {@code files} to write
 * and {@code cores} to compute tables side by side.
 */
@NullMarked
@ApplicationModule(
        displayName = "Outcomes",
        allowedDependencies = {"statistics", "survival", "imputation", "files", "cores"})
package nl.terugblik.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
