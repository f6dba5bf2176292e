/**
 * What carries the commands out: the database, the job repository and the jobs, started with Spring Boot when a command
 * needs them and not before.
 *
 * <p>Start at {@link nl.terugblik.engine.Workbench}.
 */
@NullMarked
@ApplicationModule(displayName = "Engine")
package nl.terugblik.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
