/**
 * The dataset of a run as other programs open it, made from its frozen files alone.
 *
 * <p>Start at {@link nl.terugblik.exchange.Exchange}. {@code table} reads the dataset; {@code spss}, {@code stata},
 * {@code r}, {@code excel} and {@code parquet} write what these programs open, {@code catalogue} what archives ask for. A
 * further program is a {@code RowFile} of its own.
 */
@NullMarked
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"files", "cores"})
package nl.terugblik.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
