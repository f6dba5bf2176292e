/**
 * Linear and logistic models of named terms: start at {@link nl.terugblik.statistics.models.Design}, of which {@link
 * nl.terugblik.statistics.models.LinearModel} and {@link nl.terugblik.statistics.models.LogisticModel} are fitted.
 */
@NullMarked
@NamedInterface("models")
package nl.terugblik.statistics.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
