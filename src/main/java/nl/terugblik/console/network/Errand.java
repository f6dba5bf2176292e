package nl.terugblik.console.network;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What someone went to their organisation for.
 *
 * @param to the page that they go on to
 * @param proving who it is that proves again who they are; empty where someone signs in
 * @param since when they left
 */
public record Errand(String to, Optional<String> proving, Instant since) {

    private static final String NAME = Errand.class.getName();

    /** The one of whoever just came back. */
    public static Optional<Errand> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(NAME)).map(Errand.class::cast);
    }

    static Errand of(OAuth2AuthorizationRequest asked) {
        return Objects.requireNonNull(asked.<Errand>getAttribute(NAME));
    }

    void goWith(OAuth2AuthorizationRequest.Builder asked) {
        asked.attributes(all -> all.put(NAME, this));
    }

    void keep(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }
}
