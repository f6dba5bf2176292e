/**
 * Carries a study out on the register: screens every family, codes the cohort, freezes the dataset, analyses it and writes
 * the report.
 *
 * <p>Start at {@code StudyJob}, which reads as the list of its steps.
 */
@NullMarked
@ApplicationModule(
        displayName = "Study",
        allowedDependencies = {
            "casefile",
            "protocol",
            "cohort",
            "coding",
            "dataset",
            "outcomes",
            "report",
            "register",
            "keys",
            "files",
            "batch"
        })
package nl.terugblik.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
