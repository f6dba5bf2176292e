package nl.terugblik.cli.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.WebServer;
import nl.terugblik.cli.jobs.WebServer.Bound;
import nl.terugblik.cli.jobs.WebServer.Keystore;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the web console. */
@Command(
        name = "serve",
        description = {
            "Serves the web console, in which stewards, researchers and auditors see what the command line shows and start"
                    + " what it starts, until it is stopped.",
            "",
            "Without more it answers this machine alone. For a network, name the host and give it a certificate, or say"
                    + " that a proxy has one. Who may sign in, ./terugblik console user says."
        },
        footer = {
            "",
            "Examples:",
            "  ./terugblik serve",
            "  ./terugblik serve --address 0.0.0.0 --host terugblik.agency.example --tls console.p12"
        })
public final class ServeCommand implements Callable<Integer> {

    private static final String PASSWORD_VARIABLE = "TERUGBLIK_TLS_PASSWORD";
    private static final String HERE = "localhost";
    private static final int LAST_PORT = 65_535;

    private final Session session;
    private final Supplier<WebServer> server;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8321",
            description = "The port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "A",
            defaultValue = "127.0.0.1",
            description = "The address of this machine on which it listens (default: ${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = HERE,
            description = "The name by which browsers know it; passkeys are bound to it (default: ${DEFAULT-VALUE}).")
    private String host = HERE;

    @Option(
            names = "--tls",
            paramLabel = "FILE",
            description = "A keystore (PKCS #12) with its certificate and key; its password stands in"
                    + " TERUGBLIK_TLS_PASSWORD.")
    private Optional<Path> tls = Optional.empty();

    @Option(
            names = "--behind-proxy",
            description = "A proxy has the certificate, speaks TLS, and says in X-Forwarded-For who asks.")
    private boolean behindProxy;

    public ServeCommand(Session session, Supplier<WebServer> server) {
        this.session = session;
        this.server = server;
    }

    @Override
    public Integer call() {
        Bound bound = bound(new Arguments(spec));
        return session.serving(shown -> {
                    server.get().serve(shown, bound, this::say);
                    return ExitCode.DONE;
                })
                .number();
    }

    private void say(String at) {
        session.out().println("The console is at " + at + "; Ctrl-C stops it.");
        session.out().flush();
    }

    private Bound bound(Arguments arguments) {
        arguments.demand(port >= 1 && port <= LAST_PORT, "--port takes a number from 1 to " + LAST_PORT + ".");
        arguments.demand(
                host.matches("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?") && host.matches(".*[a-z].*"),
                "--host takes a name in small letters, such as terugblik.agency.example; passkeys need a name.");
        arguments.demand(
                tls.isEmpty() || !behindProxy, "Either it has the certificate (--tls) or a proxy (--behind-proxy).");
        InetAddress where = where(arguments);
        boolean isSafe = tls.isPresent() || behindProxy;
        arguments.demand(
                isSafe || where.isLoopbackAddress(),
                "Beyond this machine what passes must be enciphered: give a certificate (--tls FILE), or say that a proxy"
                        + " has one (--behind-proxy).");
        arguments.demand(
                isSafe || host.equals(HERE),
                "Browsers allow passkeys on " + host + " only where what passes is enciphered: give a certificate"
                        + " (--tls FILE), or say that a proxy has one (--behind-proxy).");
        tls.ifPresent(file -> arguments.mustBeFile(file, "keystore"));
        return new Bound(where, port, host, tls.map(file -> keystore(arguments, file)), behindProxy);
    }

    private Keystore keystore(Arguments arguments, Path file) {
        String password = session.environment().getOrDefault(PASSWORD_VARIABLE, "");
        arguments.demand(!password.isEmpty(), "The password of the keystore must stand in " + PASSWORD_VARIABLE + ".");
        return new Keystore(file, password);
    }

    /** The address as it is written, which no name server is asked for. */
    private InetAddress where(Arguments arguments) {
        arguments.demand(
                address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*"),
                "--address takes an address of this machine in numbers, such as 127.0.0.1.");
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw arguments.wrong("--address takes an address of this machine in numbers, such as 127.0.0.1.");
        }
    }
}
