/**
 * Effects pooled: random effects of samples and of effects within them, by restricted likelihood.
 *
 * <p>Start at {@link nl.terugblik.meta.model.EffectRows}, which {@link nl.terugblik.meta.model.Fit} fits; {@link
 * nl.terugblik.meta.model.Heterogeneity} tells how much effects differ, {@link nl.terugblik.meta.model.RobustErrors}, {@link
 * nl.terugblik.meta.model.KnappHartung} and {@link nl.terugblik.meta.model.QProfile} what follows. Nothing is held but a block a
 * sample, so that ten thousand effects take seconds. Everything is proven against R's metafor.
 */
@NullMarked
package nl.terugblik.meta.model;

import org.jspecify.annotations.NullMarked;
