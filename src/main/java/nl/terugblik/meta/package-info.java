/**
 * Effect sizes of many studies pooled, with our own as one more row: meta-analysis on any table of effects.
 *
 * <p>All of it lies in rooms; start at {@link nl.terugblik.meta.analysis.MetaAnalysis}. {@code effects} reads a table of effects and
 * turns what studies print into effect sizes; {@code model} fits random effects; {@code bias} asks what small studies do to the
 * result; {@code pooling} puts together what is told of an outcome; {@code analysis} is the plan and what came of it; {@code report}
 * writes tables, pictures and pages. The package knows no families. It may use {@code statistics} for results, tails and tests,
 * {@code protocol} to read YAML against a schema, {@code files} to read and write, {@code chart} to draw, {@code wording} to say it, and {@code cores} to leave
 * samples out side by side.
 */
@NullMarked
@ApplicationModule(
        displayName = "Meta-analysis",
        allowedDependencies = {"statistics", "protocol", "files", "files :: table", "chart", "cores", "wording"})
package nl.terugblik.meta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
