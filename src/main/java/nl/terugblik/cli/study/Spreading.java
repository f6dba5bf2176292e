package nl.terugblik.cli.study;

import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.QueueOption;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.work.QueueAddress;

/**
 * Whether a study hands parts out to other machines.
 *
 * @param isAsked whether that was asked for, by the option or by the environment
 * @param queue where parts wait for those; empty for the database
 */
record Spreading(boolean isAsked, Optional<QueueAddress> queue) {

    /** What was asked for, where it can be: machines share a register in PostgreSQL and the folder of the run. */
    static Spreading of(boolean option, QueueOption queue, Session session, Arguments arguments, Optional<Path> out) {
        boolean isAsked = option || session.spreads();
        arguments.demand(
                isAsked || queue.named().isEmpty(),
                "--queue says where the parts wait of what is spread: add --spread.");
        if (isAsked) {
            arguments.demand(
                    session.database().isPresent(),
                    "--spread needs a register in PostgreSQL, which machines can share: name it with --database.");
            Path work = session.options().work().toAbsolutePath().normalize();
            arguments.demand(
                    out.isEmpty() || out.get().toAbsolutePath().normalize().startsWith(work),
                    "With --spread the results (--out) must go below the work folder (--work), which the machines share.");
        }
        return new Spreading(isAsked, isAsked ? session.queue(queue.named()) : Optional.empty());
    }

    /** The jobs as asked for. */
    Jobs of(Jobs jobs) {
        return isAsked ? jobs.spread(queue) : jobs;
    }
}
