/**
 * Parts of a step carried out by several machines, by Spring Batch's remote partitioning: requests for parts wait in the register's
 * own PostgreSQL or in RabbitMQ ({@code queue}), and any worker takes the next. The part of one that dies or hangs is done by another, and the bytes are those of one
 * machine.
 *
 * <p>Start at {@link nl.terugblik.spread.OnWorkers} for handing parts out and at {@link nl.terugblik.spread.Worker} for carrying them
 * out. What each part is, the job says by a {@link nl.terugblik.batch.PartMaker}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Spread",
        allowedDependencies = {"batch"})
package nl.terugblik.spread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
