package nl.terugblik.console.network;

import java.util.Optional;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.cli.jobs.SignInProvider;
import nl.terugblik.console.place.Place;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** The way in by an organisation's account, where there is one. */
@Component
public final class NetworkSignIn {

    private final Place place;
    private final Accounts accounts;

    NetworkSignIn(Place place, Accounts accounts) {
        this.place = place;
        this.accounts = accounts;
    }

    /** What people call those accounts; empty where only the console's own sign in. */
    public Optional<String> label() {
        return place.provider().map(SignInProvider::label);
    }

    /** Opens it. */
    public void open(HttpSecurity http, AuthenticationSuccessHandler arrived, AuthenticationFailureHandler turnedAway) {
        place.provider().ifPresent(provider -> open(http, provider, arrived, turnedAway));
    }

    private void open(
            HttpSecurity http,
            SignInProvider provider,
            AuthenticationSuccessHandler arrived,
            AuthenticationFailureHandler turnedAway) {
        Discovery discovery = new Discovery(provider, place);
        http.oauth2Login(login -> login.clientRegistrationRepository(discovery)
                .authorizedClientRepository(new NoTokens())
                .loginPage("/sign-in")
                .loginProcessingUrl(NetworkPaths.BACK)
                .authorizationEndpoint(
                        there -> there.authorizationRequestResolver(new SignInRequests(discovery, provider, place))
                                .authorizationRequestRepository(new PendingSignIns(place)))
                .redirectionEndpoint(back -> back.baseUri(NetworkPaths.BACK))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(ProviderConnection.forTokens()))
                .userInfoEndpoint(users -> users.oidcUserService(new NetworkUsers(provider, accounts)))
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                        filter.setAuthenticationFailureHandler(turnedAway);
                        return filter;
                    }
                })
                .successHandler(arrived)
                .failureHandler(turnedAway));
    }
}
