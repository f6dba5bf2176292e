/**
 * Carries a study out on the register: screens every family, codes the cohort, freezes the dataset, matches families
 * where the study asks for it, writes the dataset for other programs, analyses and writes the report.
 *
 * <p>Start at {@code StudyJob}, which reads as the list of its steps. {@code feasibility} says what stands in its way,
 * {@code families} is how families go through its first steps, {@code matched} the stage that matches, and {@code kept} what
 * a run keeps besides.
 */
@NullMarked
@ApplicationModule(
        displayName = "Study",
        allowedDependencies = {
            "casefile",
            "protocol",
            "protocol :: analysis",
            "question",
            "question :: event",
            "cohort",
            "coding",
            "coding :: codes",
            "matching",
            "matching :: balance",
            "matching :: csv",
            "dataset",
            "dataset :: rows",
            "exchange",
            "crate",
            "outcomes",
            "report",
            "report :: facts",
            "register",
            "register :: rows",
            "keys",
            "files",
            "batch",
            "cores",
            "wording"
        })
package nl.terugblik.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
