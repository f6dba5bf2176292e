package nl.terugblik.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone who opens pages of a console without a browser, and follows no redirect unasked. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ServedConsole console;
    private final HttpClient client;
    private final CookieManager cookies = new CookieManager();

    /** Someone who has not signed in. */
    public Visitor(ServedConsole console) {
        this(console, HttpClient.newBuilder());
    }

    /** Likewise, who speaks with it in a way of their own. */
    Visitor(ServedConsole console, HttpClient.Builder client) {
        this.console = console;
        this.client = client.cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Someone who signed in by password and code. */
    public static Visitor signedIn(ServedConsole console, String name) {
        Visitor visitor = new Visitor(console);
        HttpResponse<String> answer = visitor.signIn(name, ServedConsole.PASSWORD, console.code());
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/")) {
            throw new AssertionError(name + " did not get in: " + answer.statusCode() + " "
                    + answer.headers().map());
        }
        return visitor;
    }

    /** Tries to sign in. */
    public HttpResponse<String> signIn(String name, String password, String code) {
        return post("/sign-in", "/sign-in", Map.of("username", name, "password", password, "code", code));
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a form, with the token of the page that it stands on. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        Matcher token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        return postPlain(path, all);
    }

    /** Sends a form as it is. */
    public HttpResponse<String> postPlain(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A request to be made to order. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(console.address() + path)).header("Accept-Language", "en");
    }

    /** The cookie of their session, as a browser sends it. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("terugblik"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
