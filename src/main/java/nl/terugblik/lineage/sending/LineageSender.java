package nl.terugblik.lineage.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Posts events to a catalogue of data, one after the other, as its OpenLineage address takes them. */
public final class LineageSender {

    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final URI address;
    private final Optional<String> token;

    private LineageSender(URI address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    /**
     * A sender to an address.
     *
     * @param token lets us in; it is never printed
     * @throws UnusableLineageAddress when it is none, or what is sent to it could be read on the way
     */
    public static LineageSender to(String address, Optional<String> token) {
        try {
            URI uri = URI.create(address);
            boolean secret = "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && OF_THIS_MACHINE.contains(String.valueOf(uri.getHost()));
            if (secret && uri.getHost() != null && uri.getUserInfo() == null) {
                return new LineageSender(uri, token);
            }
        } catch (IllegalArgumentException e) {
            // said below, without the address, which may hold a secret
        }
        throw new UnusableLineageAddress();
    }

    /** The host that it sends to. */
    public String host() {
        return address.getHost();
    }

    /** The events as they leave. */
    public static List<String> asSent(List<String> events) {
        return events.stream().map(SmallCounts::blanked).toList();
    }

    /**
     * Sends events; what was sent before one that fails stays there, and may be sent again.
     *
     * @throws CannotSend when the host cannot be reached or does not take one
     */
    public void send(List<String> events) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        int sent = 0;
        for (String event : asSent(events)) {
            int status = post(client, event);
            if (status / HUNDRED != SUCCESS) {
                throw new CannotSend("The host " + host() + " did not take event " + (sent + 1) + " of " + events.size()
                        + " (answer " + status + "); see there why, and send the run again.");
            }
            sent++;
        }
    }

    private int post(HttpClient client, String event) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(event, StandardCharsets.UTF_8));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        } catch (IOException e) {
            throw unreachable();
        }
    }

    private CannotSend unreachable() {
        return new CannotSend("The host " + host()
                + " cannot be reached or did not answer; nothing was changed here, send the run again later.");
    }
}
