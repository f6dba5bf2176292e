/**
 * Where requests for parts wait until somebody takes them: in the register's own PostgreSQL, or in RabbitMQ where an organisation runs
 * that. What became of parts, who has them and who may enter what, the register knows alone.
 *
 * <p>Start at {@link nl.terugblik.spread.queue.PartQueue}.
 */
@NullMarked
@NamedInterface("queue")
package nl.terugblik.spread.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
