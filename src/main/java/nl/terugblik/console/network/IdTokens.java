package nl.terugblik.console.network;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.terugblik.cli.jobs.SignInProvider;
import nl.terugblik.console.place.Place;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** The proofs of an organisation: signed with one of its own keys, in the one way that was agreed, for this console, and now. */
@Component
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final Place place;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(Place place) {
        this.place = place;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        String keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        return decoders.computeIfAbsent(keys, address -> decoder(address, registration));
    }

    private JwtDecoder decoder(String keys, ClientRegistration registration) {
        String signature = place.provider().map(SignInProvider::signature).orElseThrow();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(Objects.requireNonNull(SignatureAlgorithm.from(signature)))
                .restOperations(ProviderConnection.plain())
                .build();
        OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
        validator.setClock(place.clock());
        decoder.setJwtValidator(validator);
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
