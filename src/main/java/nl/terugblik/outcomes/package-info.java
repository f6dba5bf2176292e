/**
 * From the frozen dataset of a run to its tables: how the groups compare at the start and at the end, for whom the
 * condition works out differently, and how reliable the scales are.
 *
 * <p>Start at {@link nl.terugblik.outcomes.Tables}. The package sees the files of a dataset and nothing else, so that
 * every figure can be had again from the files alone; {@code plan} and {@code dataset} read them. Each chapter of the report
 * has a room here, with the rows of its tables, how they are computed and their files: {@code baseline}, {@code effects},
 * {@code coding}, {@code course}, {@code time}, {@code matched}, {@code missing} and {@code check}; {@code tests} is what they
 * have in common and {@code csv} writes. No variable is known by name here: the
 * analysis plan says what is compared, and the codebook how each variable is measured. It may use {@code statistics},
 * {@code survival} and {@code imputation} for the methods, {@code files} to write
 * and {@code cores} to compute tables side by side.
 */
@NullMarked
@ApplicationModule(
        displayName = "Outcomes",
        allowedDependencies = {
            "statistics",
            "statistics :: effects",
            "statistics :: models",
            "statistics :: moderation",
            "statistics :: samples",
            "statistics :: sensitivity",
            "statistics :: tests",
            "survival",
            "survival :: competing",
            "survival :: cox",
            "survival :: curve",
            "survival :: groups",
            "imputation",
            "files",
            "cores"
        })
package nl.terugblik.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
