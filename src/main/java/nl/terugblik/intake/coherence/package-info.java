/**
 * The rules that hold between rows of one family, one small class each: they refuse rows of {@code family}, or doubt them.
 * {@code assembly} calls them in the order that is part of what they mean.
 */
@NullMarked
package nl.terugblik.intake.coherence;

import org.jspecify.annotations.NullMarked;
