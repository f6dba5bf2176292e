/**
 * The dataset of a run as other programs open it: SPSS, Stata.
 */
@NullMarked
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"files"})
package nl.terugblik.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
