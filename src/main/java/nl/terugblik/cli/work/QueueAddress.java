package nl.terugblik.cli.work;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.cli.exit.UnusableAddress;
import nl.terugblik.secrets.SecretFiles;
import nl.terugblik.secrets.UnusableSecret;

/**
 * The virtual host of RabbitMQ in which requests for parts wait, where they do not wait in the register's own database.
 *
 * @param isSealed whether what is said travels sealed, by TLS
 * @param virtualHost its name; {@code /} is the one that every broker has
 * @param password of the user
 * @param authority the file of the certificates that the broker's must come from; empty for those that Java trusts
 */
public record QueueAddress(
        boolean isSealed,
        String host,
        int port,
        String virtualHost,
        String user,
        String password,
        Optional<Path> authority) {

    private static final String VARIABLE = "TERUGBLIK_QUEUE";
    private static final String PASSWORD = "TERUGBLIK_QUEUE_PASSWORD";
    private static final String PASSWORD_FILE = "TERUGBLIK_QUEUE_PASSWORD_FILE";
    private static final String AUTHORITY = "TERUGBLIK_QUEUE_CA";

    private static final String SEALED = "amqps";
    private static final String OPEN = "amqp";
    private static final int SEALED_PORT = 5671;
    private static final int OPEN_PORT = 5672;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * The address that was named by the option, else by the environment, which also has the password.
     *
     * @throws UnusableAddress when it is none of RabbitMQ, holds a secret, or there is no password
     */
    public static Optional<QueueAddress> of(Optional<String> named, Map<String, String> environment) {
        return named.or(() -> set(environment, VARIABLE)).map(url -> read(url, environment));
    }

    private static Optional<String> set(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
    }

    private static QueueAddress read(String url, Map<String, String> environment) {
        URI uri = uri(url);
        String scheme = uri.getScheme();
        boolean isSealed = SEALED.equalsIgnoreCase(scheme);
        if (uri.getHost() == null || !isSealed && !OPEN.equalsIgnoreCase(scheme)) {
            throw notAnAddress();
        }
        String user = Optional.ofNullable(uri.getUserInfo()).orElse("");
        if (user.contains(":") || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new UnusableAddress("The address of the queue holds a password or more than user, host and virtual"
                    + " host; leave the password to " + PASSWORD + " or to the file that " + PASSWORD_FILE + " names.");
        }
        if (user.isEmpty()) {
            throw notAnAddress();
        }
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        return new QueueAddress(
                isSealed,
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : isSealed ? SEALED_PORT : OPEN_PORT,
                path.length() > 1 ? path.substring(1) : "/",
                user,
                password(environment),
                set(environment, AUTHORITY).map(Path::of).map(QueueAddress::there));
    }

    /** What cannot be read is not repeated: a password may stand in it. */
    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw notAnAddress();
        }
    }

    private static UnusableAddress notAnAddress() {
        return new UnusableAddress("The address of the queue must look like amqps://USER@HOST/VIRTUALHOST, with what is"
                + " neither letter nor digit in a name as %2F.");
    }

    private static String password(Map<String, String> environment) {
        return set(environment, PASSWORD)
                .or(() -> set(environment, PASSWORD_FILE).map(file -> ofFile(Path.of(file), environment)))
                .orElseThrow(() -> new UnusableAddress("The password of the queue's user must stand in " + PASSWORD
                        + ", or in a file for its owner alone that " + PASSWORD_FILE + " names."));
    }

    private static String ofFile(Path file, Map<String, String> environment) {
        try {
            return SecretFiles.beside(file, environment)
                    .read(file.toAbsolutePath().toString());
        } catch (UnusableSecret e) {
            throw new UnusableAddress(PASSWORD_FILE + " " + e.getMessage());
        }
    }

    private static Path there(Path authority) {
        if (!Files.isRegularFile(authority)) {
            throw new UnusableAddress(AUTHORITY + " names a file that is not there.");
        }
        return authority;
    }

    /** Whether what is said to it travels open, over a network. */
    public boolean isOpenToOthers() {
        return !isSealed && !THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    }

    /** The host and virtual host, as messages may name them. */
    public String place() {
        return host + ":" + port + (virtualHost.startsWith("/") ? "" : "/") + virtualHost;
    }

    /** The place; never the password. */
    @Override
    public String toString() {
        return place();
    }
}
