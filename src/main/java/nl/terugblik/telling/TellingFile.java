package nl.terugblik.telling;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.secrets.SecretFiles;
import nl.terugblik.secrets.UnusableSecret;
import nl.terugblik.telling.MailPlan.Login;
import nl.terugblik.telling.MailPlan.News;
import nl.terugblik.telling.MailPlan.Tls;
import tools.jackson.databind.JsonNode;

/** A file that says whom to tell. */
public final class TellingFile {

    private static final int WAIT_SECONDS = 30;

    private final YamlFile yaml;
    private final SecretFiles secrets;
    private final Duration wait;
    private final List<String> faults = new ArrayList<>();

    private TellingFile(YamlFile yaml, SecretFiles secrets) {
        this.yaml = yaml;
        this.secrets = secrets;
        this.wait = Duration.ofSeconds(yaml.root().path("wait").asInt(WAIT_SECONDS));
    }

    /**
     * Reads a file, with the password and the address that it names.
     *
     * @param environment the process's environment variables, which say where systemd lays credentials
     * @throws InvalidStudy when it is not valid, with a sentence a fault; none repeats a secret
     */
    public static TellingPlan read(Path file, Map<String, String> environment) {
        TellingFile telling = new TellingFile(Schemas.TELLING.read(file), SecretFiles.beside(file, environment));
        TellingPlan plan = telling.plan();
        if (!telling.faults.isEmpty()) {
            throw new InvalidStudy(telling.faults);
        }
        return plan;
    }

    private TellingPlan plan() {
        JsonNode root = yaml.root();
        return new TellingPlan(
                Language.valueOf(root.path("language").asString("nl").toUpperCase(Locale.ROOT)),
                Optional.of(root.path("mail")).filter(JsonNode::isObject).map(this::mail),
                Optional.of(root.path("ping")).filter(JsonNode::isObject).flatMap(this::ping),
                Optional.ofNullable(root.get("metrics")).map(JsonNode::asString).map(Path::of));
    }

    private MailPlan mail(JsonNode mail) {
        Tls tls = Tls.valueOf(mail.path("tls").asString("starttls").toUpperCase(Locale.ROOT));
        return new MailPlan(
                mail.path("host").asString(),
                mail.path("port").asInt(usualPort(tls)),
                tls,
                Optional.ofNullable(mail.get("user"))
                        .map(user -> new Login(
                                user.asString(),
                                secret(mail.path("password_file").asString(), "/mail/password_file"))),
                mail.path("from").asString(),
                mail.path("to").valueStream().map(JsonNode::asString).toList(),
                about(mail.path("about")),
                mail.path("witnesses").valueStream().map(JsonNode::asString).toList(),
                wait);
    }

    private static int usualPort(Tls tls) {
        return switch (tls) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
    }

    private static Set<News> about(JsonNode asked) {
        Set<News> about = EnumSet.noneOf(News.class);
        asked.forEach(news -> about.add(News.valueOf(news.asString().toUpperCase(Locale.ROOT))));
        return about.isEmpty() ? EnumSet.allOf(News.class) : about;
    }

    private Optional<Ping> ping(JsonNode ping) {
        String pointer = "/ping/url_file";
        String address = secret(ping.path("url_file").asString(), pointer);
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return Optional.of(new Ping(uri, wait));
            }
        } catch (URISyntaxException e) {
            // told below, without the address
        }
        if (!address.isEmpty()) {
            faults.add(
                    yaml.where(pointer)
                            + " names a file that holds no address; write one such as https://ping.example/key there, on one line.");
        }
        return Optional.empty();
    }

    private String secret(String name, String pointer) {
        try {
            return secrets.read(name);
        } catch (UnusableSecret e) {
            faults.add(yaml.where(pointer) + " " + e.getMessage());
            return "";
        }
    }
}
