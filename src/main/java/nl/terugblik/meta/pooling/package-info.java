/**
 * What is told of each outcome: the pooled effect in the report's model and the modern one, how much effects differ, by what, and
 * how far single samples and small studies carry it.
 *
 * <p>Start at {@link nl.terugblik.meta.pooling.OutcomePooling}. It may use {@code effects}, {@code model} and {@code bias}.
 */
@NullMarked
package nl.terugblik.meta.pooling;

import org.jspecify.annotations.NullMarked;
