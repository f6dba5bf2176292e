package nl.terugblik.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.logbook.Caller;

/** What a worker is called in the job repository and in the ledger: its machine and its process there. */
final class WorkerName {

    private static final int MOST = 40;

    private WorkerName() {}

    /** The name of this process. */
    static String ofItself() {
        String machine = Stream.of(Optional.ofNullable(System.getenv("HOSTNAME")), ownName())
                .flatMap(Optional::stream)
                .filter(name -> name.matches("[A-Za-z0-9._-]+"))
                .findFirst()
                .orElse("worker");
        return machine.substring(0, Math.min(MOST, machine.length())) + "/"
                + Caller.itself().process();
    }

    private static Optional<String> ownName() {
        try {
            return Optional.of(Files.readString(Path.of("/etc/hostname")).strip());
        } catch (IOException e) {
            return Optional.empty(); // not every system has it there
        }
    }
}
