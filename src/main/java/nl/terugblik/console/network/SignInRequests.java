package nl.terugblik.console.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import nl.terugblik.cli.jobs.SignInProvider;
import nl.terugblik.console.access.LocalPath;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.place.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What is asked of the organisation: who someone is, with a proof key (PKCE) and a number used once; and, of whoever has to prove it
 * again, that they sign in there anew, whatever they did before.
 */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final SignInProvider provider;
    private final Place place;

    SignInRequests(ClientRegistrationRepository registrations, SignInProvider provider, Place place) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/nowhere");
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.provider = provider;
        this.place = place;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().equals(NetworkPaths.THERE)
                ? resolve(request, Discovery.ID)
                : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        OAuth2AuthorizationRequest asked = Objects.requireNonNull(requests.resolve(request, id));
        OAuth2AuthorizationRequest.Builder more = OAuth2AuthorizationRequest.from(asked);
        Optional<String> proving = request.getParameter("prove") == null
                ? Optional.empty()
                : SignedIn.now().map(SignedIn::name);
        String to = LocalPath.of(Optional.ofNullable(request.getParameter("to")).orElse("/"));
        new Errand(to, proving, place.clock().instant()).goWith(more);
        more.additionalParameters(all -> {
            if (!provider.acr().isEmpty()) {
                all.put("acr_values", String.join(" ", provider.acr()));
            }
            if (proving.isPresent()) {
                all.put("prompt", "login");
                all.put("max_age", "0");
            }
        });
        return more.build();
    }
}
