/**
 * Cox models: start at {@link nl.terugblik.survival.cox.CoxModel}, fitted to a {@link nl.terugblik.survival.cox.CoxDesign}; {@link
 * nl.terugblik.survival.cox.Proportionality} checks what the model assumes.
 */
@NullMarked
@NamedInterface("cox")
package nl.terugblik.survival.cox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
