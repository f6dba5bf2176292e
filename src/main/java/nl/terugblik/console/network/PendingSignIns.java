package nl.terugblik.console.network;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.terugblik.console.place.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Those who went to their organisation and are not back. A browser sends no cookie of a session along with whoever comes back from
 * elsewhere ({@code SameSite=Strict}), so that it gets one of its own for this, good for nothing else and for ten minutes.
 */
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "terugblik-network";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** More than ever are on their way; beyond it the oldest are forgotten, so that memory is bounded. */
    private static final int MOST = 10_000;

    private final Place place;
    private final Map<String, Pending> pending = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
            return size() > MOST;
        }
    };

    /** Someone on their way. */
    private record Pending(OAuth2AuthorizationRequest request, Instant since) {}

    PendingSignIns(Place place) {
        this.place = place;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return key(request).flatMap(key -> find(key, request)).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        synchronized (pending) {
            key(request).ifPresent(pending::remove);
            pending.put(key, new Pending(asked, place.clock().instant()));
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(key, LONGEST));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<OAuth2AuthorizationRequest> found = key(request).flatMap(key -> find(key, request));
        if (found.isPresent()) {
            synchronized (pending) {
                key(request).ifPresent(pending::remove);
            }
            response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
        }
        found.ifPresent(asked -> Errand.of(asked).keep(request));
        return found.orElse(null);
    }

    private Optional<OAuth2AuthorizationRequest> find(String key, HttpServletRequest request) {
        synchronized (pending) {
            return Optional.ofNullable(pending.get(key))
                    .filter(one -> place.clock().instant().isBefore(one.since().plus(LONGEST)))
                    .map(Pending::request)
                    .filter(asked -> Objects.equals(asked.getState(), request.getParameter("state")));
        }
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path(NetworkPaths.THERE)
                .httpOnly(true)
                .secure(place.origin().isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
