/**
 * Effects as studies print them, read from a table and turned into effect sizes with their variances.
 *
 * <p>Start at {@link nl.terugblik.meta.effects.EffectsFile}. {@code Given} lists what a study may print and how it is converted, twice:
 * as the report of 2016 did and as is usual now. {@link nl.terugblik.meta.effects.OwnStudy} makes rows of a run's own effects. A row
 * that cannot be an effect is a sentence with file, line and column, never with a value.
 */
@NullMarked
package nl.terugblik.meta.effects;

import org.jspecify.annotations.NullMarked;
