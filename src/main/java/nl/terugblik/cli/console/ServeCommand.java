package nl.terugblik.cli.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.SignInProvider;
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
    private static final String THIS_MACHINE = "127.0.0.1";
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
            defaultValue = THIS_MACHINE,
            description = "The address of this machine on which it listens (default: ${DEFAULT-VALUE}).")
    private String address = THIS_MACHINE;

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
            paramLabel = "A",
            arity = "0..1",
            fallbackValue = THIS_MACHINE,
            description =
                    "A proxy has the certificate, speaks TLS, and says in X-Forwarded-For who asks; with the address from"
                            + " which it asks where that is not this machine. Nobody else is heard.")
    private Optional<String> behindProxy = Optional.empty();

    @Option(
            names = "--sign-in",
            paramLabel = "FILE",
            description =
                    "A file that says whose accounts may sign in beside passkeys and passwords: an organisation's, by"
                            + " OpenID Connect (docs/console.md).")
    private Optional<Path> signIn = Optional.empty();

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
                tls.isEmpty() || behindProxy.isEmpty(),
                "Either it has the certificate (--tls) or a proxy (--behind-proxy).");
        InetAddress where = where(arguments, "--address", address);
        Optional<InetAddress> proxy = behindProxy.map(from -> where(arguments, "--behind-proxy", from));
        boolean isSafe = tls.isPresent() || proxy.isPresent();
        arguments.demand(
                isSafe || where.isLoopbackAddress(),
                "Beyond this machine what passes must be enciphered: give a certificate (--tls FILE), or say that a proxy"
                        + " has one (--behind-proxy).");
        arguments.demand(
                isSafe || host.equals(HERE),
                "Browsers allow passkeys on " + host + " only where what passes is enciphered: give a certificate"
                        + " (--tls FILE), or say that a proxy has one (--behind-proxy).");
        tls.ifPresent(file -> arguments.mustBeFile(file, "keystore"));
        return new Bound(
                where, port, host, tls.map(file -> keystore(arguments, file)), proxy, signIn.map(this::provider));
    }

    private SignInProvider provider(Path file) {
        return ProviderFile.read(file, session.environment());
    }

    private Keystore keystore(Arguments arguments, Path file) {
        String password = session.environment().getOrDefault(PASSWORD_VARIABLE, "");
        arguments.demand(!password.isEmpty(), "The password of the keystore must stand in " + PASSWORD_VARIABLE + ".");
        return new Keystore(file, password);
    }

    /** The address as it is written, which no name server is asked for. */
    private static InetAddress where(Arguments arguments, String option, String address) {
        String wrong = option + " takes an address in numbers, such as 127.0.0.1.";
        arguments.demand(address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*"), wrong);
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw arguments.wrong(wrong);
        }
    }
}
