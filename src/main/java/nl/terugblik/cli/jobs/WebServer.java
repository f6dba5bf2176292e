package nl.terugblik.cli.jobs;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.cli.work.DatabaseAddress;

/** What serves the web console. */
public interface WebServer {

    /**
     * Serves until the process is asked to stop.
     *
     * @param work the work folder that is shown
     * @param begun takes the address once it can be opened
     */
    void serve(Shown work, Bound bound, java.util.function.Consumer<String> begun);

    /**
     * What is shown.
     *
     * @param work the work folder
     * @param database holds its register, where a file of the folder does not
     * @param keyFile the key that was named
     * @param ledgerKey the key of the ledger that was named
     * @param jobs the folder of studies, schedules and the like
     */
    record Shown(
            Path work,
            Optional<DatabaseAddress> database,
            Optional<Path> keyFile,
            Optional<Path> ledgerKey,
            Path jobs) {}

    /**
     * Where it listens.
     *
     * @param address the address of this machine
     * @param port the port; 0 for any that is free
     * @param settings the file of settings: TLS, proxy, network sign-in
     */
    record Bound(InetAddress address, int port, Optional<Path> settings) {}
}
