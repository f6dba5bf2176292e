package nl.terugblik.cli.options;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Where parts of a step wait for the machines that take them, as the command line says it. */
public final class QueueOption {

    @Option(
            names = "--queue",
            paramLabel = "URL",
            description =
                    "Where the parts of what is spread wait, as amqps://USER@HOST/VIRTUALHOST of RabbitMQ (default:"
                            + " TERUGBLIK_QUEUE, else the database). The password comes from TERUGBLIK_QUEUE_PASSWORD or the file"
                            + " that TERUGBLIK_QUEUE_PASSWORD_FILE names.")
    private Optional<String> queue = Optional.empty();

    /** What was named. */
    public Optional<String> named() {
        return queue;
    }
}
