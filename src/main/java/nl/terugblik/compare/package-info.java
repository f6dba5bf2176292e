/**
 * What changed between two runs: what they went by, their families, their cells and their results, and why.
 *
 * <p>Start at {@link nl.terugblik.compare.RunComparisons}, which finds the runs, and {@link nl.terugblik.compare.Comparison},
 * which is what was found. {@code run} reads a run's folder, {@code families}, {@code cells} and {@code results} say what
 * differs, {@code recode} why, and {@code page} tells it. All of it is for inside the house: small differences are what a
 * release hides. It may use {@code audit} (for the runs and where they lie), {@code register}, {@code keys},
 * {@code casefile}, {@code cohort}, {@code coding} and {@code protocol} (to code families again), {@code outcomes} (to
 * estimate effects again), {@code wording}, {@code chart} (for markup) and {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Compare",
        allowedDependencies = {
            "audit",
            "audit :: run",
            "register",
            "keys",
            "casefile",
            "cohort",
            "coding",
            "coding :: codes",
            "protocol",
            "question",
            "outcomes",
            "wording",
            "chart",
            "files"
        })
package nl.terugblik.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
