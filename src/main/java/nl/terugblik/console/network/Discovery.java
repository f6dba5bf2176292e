package nl.terugblik.console.network;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.terugblik.cli.jobs.SignInProvider;
import nl.terugblik.console.place.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClientException;

/**
 * What a provider says of itself, asked when someone first goes there, so that the console starts without it; while it does not
 * answer, it is asked again twice a minute at most, and by one at a time.
 */
final class Discovery implements ClientRegistrationRepository {

    static final String ID = "network";

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final String BELOW = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> CONFIGURATION =
            new ParameterizedTypeReference<>() {};

    private final SignInProvider provider;
    private final Place place;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Optional<ClientRegistration> known = Optional.empty();
    private volatile Instant silent = Instant.MIN;

    Discovery(SignInProvider provider, Place place) {
        this.provider = provider;
        this.place = place;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? known.orElseGet(this::ask) : null;
    }

    private ClientRegistration ask() {
        Instant now = place.clock().instant();
        if (now.isBefore(silent.plus(PAUSE)) || !asking.tryLock()) {
            throw new UnreachableProvider("The provider did not answer just now.");
        }
        try {
            ClientRegistration found = registration(configuration());
            known = Optional.of(found);
            return found;
        } catch (RestClientException | IllegalArgumentException | UnreachableProvider e) {
            silent = now;
            throw new UnreachableProvider("The provider does not answer as one does.");
        } finally {
            asking.unlock();
        }
    }

    private Map<String, Object> configuration() {
        String address = provider.issuer().replaceFirst("/$", "") + BELOW;
        return Objects.requireNonNullElse(
                ProviderConnection.plain()
                        .exchange(address, HttpMethod.GET, null, CONFIGURATION)
                        .getBody(),
                Map.of());
    }

    private ClientRegistration registration(Map<String, Object> configuration) {
        if (!provider.issuer().equals(configuration.get("issuer"))) {
            throw new UnreachableProvider("The provider names itself otherwise.");
        }
        for (String endpoint : new String[] {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
            mustBeSafe(String.valueOf(configuration.get(endpoint)));
        }
        return ClientRegistrations.fromOidcConfiguration(configuration)
                .registrationId(ID)
                .clientId(provider.client())
                .clientSecret(provider.secret())
                .scope(provider.scopes())
                .redirectUri(place.origin() + NetworkPaths.BACK)
                .build();
    }

    /** Enciphered, but for a provider of this machine. */
    private void mustBeSafe(String endpoint) {
        String scheme = URI.create(endpoint).getScheme();
        if (!"https".equals(scheme) && !provider.issuer().startsWith("http:")) {
            throw new UnreachableProvider("The provider asks for what is secret in the open.");
        }
    }
}
