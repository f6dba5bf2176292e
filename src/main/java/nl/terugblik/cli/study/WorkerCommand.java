package nl.terugblik.cli.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.NoRegister;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.QueueOption;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.keys.LentKey;
import nl.terugblik.keys.WorkerKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lends this machine to a study or to intakes that another carries out. */
@Command(
        name = "worker",
        description = {
            "Lends this machine to a study or to intakes that are carried out with --spread: takes parts until it is stopped by a signal,"
                    + " and then ends once those it has are done.",
            "",
            "It needs the database of the register, the work folder that the machines share, and a worker key"
                    + " (./terugblik worker-key)."
        },
        footer = {
            "",
            "Example:",
            "  ./terugblik worker --key-file worker.key --work /srv/shared \\",
            "      --database jdbc:postgresql://db.agency.nl/terugblik?user=terugblik"
        })
public final class WorkerCommand implements Callable<Integer> {

    private static final int MOST_PAIRS = 64;
    private static final int LEAST_SECONDS = 10;
    private static final int MOST_SECONDS = 3600;

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--parts",
            paramLabel = "N",
            description = "How many parts to carry out at once (default: as many as the machine has cores).")
    private int parts = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--lease",
            paramLabel = "SECONDS",
            description = "After how many seconds of silence the parts of this machine are given to another"
                    + " (default: 60).")
    private int lease = 60;

    @Mixin
    private QueueOption queue = new QueueOption();

    public WorkerCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        Path work = session.options().work();
        arguments.demand(
                session.database().isPresent(),
                "A worker needs a register in PostgreSQL, which machines can share: name it with --database.");
        arguments.demand(
                session.keyFile().isPresent(), "Name the worker key with --key-file; ./terugblik worker-key makes it.");
        arguments.demand(parts >= 1 && parts <= MOST_PAIRS, "--parts takes a number from 1 to 64.");
        arguments.demand(
                lease >= LEAST_SECONDS && lease <= MOST_SECONDS, "--lease takes a number of seconds from 10 to 3600.");
        arguments.demand(
                Files.isDirectory(work),
                "There is no folder " + work + ": --work must name the folder that the machines share.");
        DatabaseAddress database = session.database().orElseThrow();
        Optional<QueueAddress> waiting = session.queue(queue.named());
        LentKey key = LentKey.read(session.keyFile().orElseThrow());
        if (!session.engine().get().hasRegister(work, session.database())) {
            throw new NoRegister(work);
        }
        session.engine().get().work(work, database, waiting, key, Duration.ofSeconds(lease), parts, name -> {
            String place = waiting.map(broker -> " at the queue " + broker).orElse("");
            session.out().println("Worker " + name + " waits for parts of " + key.work() + place + "." + others(key));
            session.out().flush();
        });
        return ExitCode.STOPPED.number();
    }

    private static String others(LentKey key) {
        return key instanceof WorkerKey
                ? " It takes none of an intake, which needs a key made by ./terugblik worker-key --intake."
                : " It takes none of a study, which needs a key made by ./terugblik worker-key STUDY.";
    }
}
