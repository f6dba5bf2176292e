package nl.terugblik.cli.jobs;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.cli.work.DatabaseAddress;

/** What serves the web console. */
public interface WebServer {

    /**
     * Serves until the process is asked to stop.
     *
     * @param shown what is shown
     * @param bound where it listens
     * @param begun takes the address once it can be opened
     * @throws nl.terugblik.cli.exit.CannotServe where it cannot be served there
     */
    void serve(Shown shown, Bound bound, Consumer<String> begun);

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
     * Where it listens, and by whom it is heard.
     *
     * @param address the address of this machine
     * @param port the port
     * @param host the name by which browsers know it
     * @param keystore the certificate and its key, where it speaks TLS itself
     * @param proxy the address of the proxy that speaks TLS for it, where one does; nobody else is heard then
     * @param provider who proves who somebody is, beside the console itself
     */
    record Bound(
            InetAddress address,
            int port,
            String host,
            Optional<Keystore> keystore,
            Optional<InetAddress> proxy,
            Optional<SignInProvider> provider) {

        /** Whether what passes is enciphered. */
        public boolean isSecure() {
            return keystore.isPresent() || proxy.isPresent();
        }

        /** For this machine alone. */
        public static Bound here(int port) {
            return new Bound(
                    InetAddress.getLoopbackAddress(),
                    port,
                    "localhost",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** A keystore in PKCS #12 and its password. */
    record Keystore(Path file, String password) {
        /** The file; never the password. */
        @Override
        public String toString() {
            return file.toString();
        }
    }
}
