/**
 * The tables of a register, brought to this version by the migrations of Flyway.
 *
 * <p>Start at {@link nl.terugblik.migrations.Migrations}. It may use no other package.
 */
@NullMarked
@ApplicationModule(
        displayName = "Migrations",
        allowedDependencies = {})
package nl.terugblik.migrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
