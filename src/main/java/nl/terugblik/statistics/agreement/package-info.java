/**
 * How far two who coded the same units agree: start at {@link nl.terugblik.statistics.agreement.CodedUnits}, of which {@link
 * nl.terugblik.statistics.agreement.Kappa}, {@link nl.terugblik.statistics.agreement.NominalAlpha} and {@link
 * nl.terugblik.statistics.agreement.Ac1} each make one coefficient and {@link
 * nl.terugblik.statistics.agreement.DocumentBootstrap} an interval; two who measured are compared by {@link
 * nl.terugblik.statistics.agreement.IntraclassCorrelation}.
 */
@NullMarked
@NamedInterface("agreement")
package nl.terugblik.statistics.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
