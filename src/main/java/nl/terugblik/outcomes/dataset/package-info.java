/**
 * The frozen dataset as columns of numbers, read from its files; only what the analysis plan asks for is kept.
 *
 * <p>Start at {@link nl.terugblik.outcomes.dataset.FrozenDataset}.
 */
@NullMarked
package nl.terugblik.outcomes.dataset;

import org.jspecify.annotations.NullMarked;
