package nl.terugblik.telling;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A call to whoever counts nights and misses one that does not come. Who knows the address can call there in our name, so it is
 * said nowhere: not in messages, nor in the text of this. Nothing is sent along.
 */
public final class Ping {

    private static final int FINE = 200;
    private static final int NOT_FINE = 300;

    private final URI address;
    private final Duration wait;

    /** A call to an address, which may take so long. */
    Ping(URI address, Duration wait) {
        this.address = address;
        this.wait = wait;
    }

    /** What a call is of. */
    enum Of {
        START("/start"),
        SUCCESS(""),
        FAILURE("/fail");

        private final String path;

        Of(String path) {
            this.path = path;
        }
    }

    /** Calls; what goes wrong is a warning and no more. */
    void send(Of what, Consumer<String> warn) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(wait).build(); // follows nobody elsewhere
        HttpRequest request = HttpRequest.newBuilder(to(what)).timeout(wait).build();
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            int status = answer.get(wait.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status < FINE || status >= NOT_FINE) {
                warn.accept("The ping was answered with status " + status + "; the work goes on without it.");
            }
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            warn.accept("The ping was not answered; the work goes on without it.");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
        }
    }

    private URI to(Of what) {
        String text = address.toString();
        int query = text.indexOf('?');
        String path = query < 0 ? text : text.substring(0, query);
        return URI.create(path.replaceFirst("/$", "") + what.path + (query < 0 ? "" : text.substring(query)));
    }

    /** Not the address. */
    @Override
    public String toString() {
        return "ping";
    }
}
