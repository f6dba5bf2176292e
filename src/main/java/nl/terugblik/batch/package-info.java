/**
 * How Spring Batch is used here: steps that are partitioned over the cores, sealed
 * spools between them, jobs that go on where a killed one stopped, and
 * a job repository that keeps no word of a person.
 *
 * <p>Start at {@link nl.terugblik.batch.JobRunner} for running a job and {@link nl.terugblik.batch.Steps} for building one.
 */
@NullMarked
@ApplicationModule(
        displayName = "Batch",
        allowedDependencies = {"files", "keys"})
package nl.terugblik.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
