/**
 * Descriptions of the dataset for archives and catalogues: a data package ({@code datapackage.json}) and a codebook of the
 * Data Documentation Initiative ({@code ddi.xml}).
 *
 * <p>Start at {@link nl.terugblik.exchange.catalogue.DataPackage} and {@link nl.terugblik.exchange.catalogue.DdiCodebook}.
 */
@NullMarked
package nl.terugblik.exchange.catalogue;

import org.jspecify.annotations.NullMarked;
