/**
 * Effect sizes of many studies pooled, with our own as one more row: meta-analysis on any table of effects.
 *
 * <p>Its rooms: {@code effects} reads a table of effects and turns what studies print into effect sizes; {@code model} pools them;
 * {@code bias} asks what small studies and single samples do to the result; {@code report} writes tables, pictures and pages.
 * The package knows no families. It may use {@code statistics} for results, tails and tests, {@code protocol} to read YAML against
 * a schema, {@code files} to read and write, {@code chart} to draw, {@code cores} to leave samples out side by side.
 */
@NullMarked
@ApplicationModule(
        displayName = "Meta-analysis",
        allowedDependencies = {"statistics", "protocol", "files", "files :: table", "chart", "cores"})
package nl.terugblik.meta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
