/**
 * The statistics the field needs, on plain numbers: this package knows no families and serves any table.
 *
 * <p>Every method is proven against R; the scripts and their output lie beside the tests.
 */
@NullMarked
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {})
package nl.terugblik.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
