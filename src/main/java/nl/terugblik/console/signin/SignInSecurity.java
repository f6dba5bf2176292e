package nl.terugblik.console.signin;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.accounts.Role;
import nl.terugblik.console.access.Area;
import nl.terugblik.console.access.RefusedEntry;
import nl.terugblik.console.access.Unsaved;
import nl.terugblik.console.network.NetworkSignIn;
import nl.terugblik.console.place.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Who gets in, how, and where: whatever is not named here is nobody's. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SignInSecurity {

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Place place,
            Accounts accounts,
            PasswordAndCode passwordAndCode,
            Arrivals arrivals,
            AttemptLimit limit,
            RefusedEntry refused,
            Unsaved unsaved,
            NetworkSignIn network,
            NetworkArrivals fromNetwork) {
        http.authorizeHttpRequests(requests -> allow(requests, new MayAddPasskey(accounts, place)));
        http.authenticationProvider(passwordAndCode);
        http.formLogin(form -> form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .authenticationDetailsSource(request ->
                        Optional.ofNullable(request.getParameter("code")).orElse(""))
                .successHandler(arrivals)
                .failureHandler(arrivals));
        http.webAuthn(passkeys -> passkeys.rpId(place.origin().host())
                .rpName("Terugblik")
                .allowedOrigins(place.origin().toString())
                .disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                    @Override
                    public <T extends WebAuthnAuthenticationFilter> T postProcess(T filter) {
                        filter.setAuthenticationSuccessHandler(arrivals);
                        filter.setAuthenticationFailureHandler(arrivals);
                        return filter;
                    }
                }));
        network.open(http, fromNetwork, fromNetwork);
        http.logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.exceptionHandling(faults -> faults.accessDeniedHandler(refused).authenticationEntryPoint(new WayIn()));
        http.headers(headers -> PageHeaders.set(headers, place.origin().isSecure()));
        http.addFilterAfter(new SessionEnd(accounts, place, unsaved), SecurityContextHolderFilter.class);
        http.addFilterAfter(new LargeBodies(), SessionEnd.class);
        http.addFilterAfter(new LimitedAttempts(limit), LogoutFilter.class); // before anyone is let in in any way
        return http.build();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            MayAddPasskey mayAddPasskey) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll(); // the page of what went wrong, which nobody asks for
        requests.requestMatchers("/assets/**", "/sign-in", "/sign-in/**").permitAll();
        requests.requestMatchers("/webauthn/register", "/webauthn/register/**").access(mayAddPasskey);
        for (Area area : Area.values()) {
            requests.requestMatchers(area.path(), area.path() + "/**")
                    .hasAnyRole(area.roles().stream().map(Role::name).toArray(String[]::new));
        }
        requests.requestMatchers("/")
                .hasAnyRole(Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new));
        requests.anyRequest().denyAll();
    }

    /** Passkeys whose authenticator sees to it, by a finger or a code of its own, that their owner is there. */
    @Bean
    WebAuthnRelyingPartyOperations passkeys(PasskeyStore store, Place place) {
        Webauthn4JRelyingPartyOperations passkeys = new Webauthn4JRelyingPartyOperations(
                store,
                store,
                PublicKeyCredentialRpEntity.builder()
                        .id(place.origin().host())
                        .name("Terugblik")
                        .build(),
                Set.of(place.origin().toString()));
        passkeys.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        passkeys.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return passkeys;
    }
}
