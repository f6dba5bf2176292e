/**
 * Datasets that leave the house: families in an order of the release's own, told so little precisely that none is alone, and no
 * more precisely than in a dataset of theirs that is out.
 *
 * <p>Start at {@link nl.terugblik.disclosure.dataset.DatasetControl}. It may use {@code run}, and is open to the module that releases.
 */
@NullMarked
@NamedInterface("dataset")
package nl.terugblik.disclosure.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
