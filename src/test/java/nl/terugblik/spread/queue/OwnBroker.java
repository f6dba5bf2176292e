package nl.terugblik.spread.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.terugblik.cli.work.QueueAddress;
import org.springframework.util.FileSystemUtils;

/**
 * A RabbitMQ that the tests start themselves, as children of their process and in a folder of its own, once for all that need it. Its user
 * has no more rights than the documentation asks for.
 */
public final class OwnBroker {

    public static final String PASSWORD = "wachtwoord";

    /** The user who may not enter the virtual host of the tests. */
    public static final String STRANGER = "stranger";

    private static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final int TURNS = 2400;

    private static Optional<OwnBroker> running = Optional.empty();

    private final Path folder;
    private final int port = freePort();
    private final int sealedPort = freePort();
    private final int distribution = freePort();
    private final int names = freePort();
    private final Process registry;
    private Process broker;

    private OwnBroker() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("rabbit");
        Path cookie = Files.createDirectory(folder.resolve("home")).resolve(".erlang.cookie");
        Files.writeString(cookie, "OFTESTS");
        Files.setPosixFilePermissions(cookie, PosixFilePermissions.fromString("r--------"));
        BrokerCertificates.write(folder);
        Files.writeString(folder.resolve("enabled_plugins"), "[].");
        Files.writeString(folder.resolve("rabbitmq.conf"), configuration());
        Files.writeString(folder.resolve("definitions.json"), definitions());
        registry = begin(List.of("epmd", "-port", String.valueOf(names)), "registry");
        try {
            broker = serve();
        } catch (IOException | RuntimeException | Error e) {
            registry.destroyForcibly();
            throw e;
        }
    }

    /** Whether there is one to be started on this machine. */
    public static boolean isInstalled() {
        return Files.exists(PROGRAM);
    }

    /** The one of this test run. */
    public static synchronized OwnBroker running() {
        if (running.isEmpty()) {
            try {
                OwnBroker begun = new OwnBroker();
                running = Optional.of(begun);
                Runtime.getRuntime().addShutdownHook(new Thread(begun::end));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return running.get();
    }

    private String configuration() {
        return """
                listeners.tcp.1 = 127.0.0.1:%d
                listeners.ssl.1 = 127.0.0.1:%d
                ssl_options.cacertfile = %s/authority.pem
                ssl_options.certfile = %s/broker.pem
                ssl_options.keyfile = %s/broker.key
                load_definitions = %s/definitions.json
                log.console = true
                log.console.level = warning
                log.file = false
                """.formatted(port, sealedPort, folder, folder, folder, folder);
    }

    private static String definitions() {
        return """
                {
                  "users": [{"name": "terugblik", "password": "%1$s", "tags": ""},
                            {"name": "%2$s", "password": "%1$s", "tags": ""},
                            {"name": "tester", "password": "%1$s", "tags": "administrator"}],
                  "vhosts": [{"name": "parts"}],
                  "permissions": [
                    {"user": "terugblik", "vhost": "parts", "configure": "^terugblik\\\\.",
                     "write": "^(terugblik\\\\.|amq\\\\.default$)", "read": "^terugblik\\\\."},
                    {"user": "tester", "vhost": "parts", "configure": ".*", "write": ".*", "read": ".*"}]
                }
                """.formatted(PASSWORD, STRANGER);
    }

    private Process serve() throws IOException, InterruptedException {
        Process begun = begin(List.of(PROGRAM.toString(), "-noinput"), "broker");
        for (int turn = 0; turn < TURNS && begun.isAlive(); turn++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return begun;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("RabbitMQ did not start: " + Files.readString(folder.resolve("broker.out")));
    }

    private Process begin(List<String> command, String name) throws IOException {
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile());
        process.environment().keySet().removeIf(variable -> variable.startsWith("RABBITMQ_"));
        process.environment().putAll(environment());
        return process.start();
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("HOME", folder.resolve("home").toString()),
                Map.entry("ERL_EPMD_PORT", String.valueOf(names)),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODENAME", "tests@localhost"),
                Map.entry("RABBITMQ_MNESIA_BASE", folder.resolve("kept").toString()),
                Map.entry("RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
                Map.entry("RABBITMQ_PID_FILE", folder.resolve("pid").toString()),
                Map.entry("RABBITMQ_DIST_PORT", String.valueOf(distribution)),
                Map.entry(
                        "RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString()),
                Map.entry(
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                        folder.resolve("enabled_plugins").toString()),
                Map.entry("RABBITMQ_CONF_ENV_FILE", "/dev/null"),
                Map.entry("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "+S 1:1"),
                Map.entry("RABBITMQ_ALLOW_INPUT", "yes")); // the script then becomes the broker, which can be killed
    }

    /** Its address, as its user names it on this machine. */
    public String url() {
        return url("terugblik");
    }

    /** The same as another names it. */
    public String url(String user) {
        return "amqp://" + user + "@localhost:" + port + "/parts";
    }

    /** Its address for what travels sealed, by a name or number of this machine. */
    public String sealed(String host) {
        return "amqps://terugblik@" + host + ":" + sealedPort + "/parts";
    }

    /** The certificate from which its own comes, for the name {@code localhost} alone. */
    public Path authority() {
        return folder.resolve("authority.pem");
    }

    /** The address that a program reads of these. */
    public static QueueAddress read(String url) {
        return QueueAddress.of(Optional.of(url), Map.of("TERUGBLIK_QUEUE_PASSWORD", PASSWORD))
                .orElseThrow();
    }

    /** Ends at once, as without power. */
    public void kill() throws InterruptedException {
        broker.destroyForcibly().waitFor();
    }

    /** Starts again with what it had written to its disk. */
    public void startAgain() throws IOException, InterruptedException {
        broker = serve();
    }

    private void end() {
        try {
            broker.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            registry.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException | InterruptedException e) {
            return; // the process ends, and with it the test run
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
