/**
 * Prices of care as data, and what care costs by them.
 *
 * <p>Start at {@link nl.terugblik.price.PriceFile}, which reads a {@link nl.terugblik.price.PriceList} from YAML and says in plain
 * sentences what is wrong with it; {@link nl.terugblik.price.CareAccount} adds up what a respondent says of care. Nothing here knows a
 * source of care or a family.
 */
@NullMarked
@ApplicationModule(
        displayName = "Prices",
        allowedDependencies = {"casefile", "protocol"})
package nl.terugblik.price;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
