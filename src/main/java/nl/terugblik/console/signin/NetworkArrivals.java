package nl.terugblik.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.console.access.LocalPath;
import nl.terugblik.console.network.Errand;
import nl.terugblik.console.network.NotLetIn;
import nl.terugblik.console.place.Place;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What happens when someone comes back from their organisation. They are led on by a page of ours and not by a redirect, along
 * which browsers would send no cookie of the session that has just begun.
 */
@Component
final class NetworkArrivals implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** How far the clocks of two machines may be apart. */
    private static final Duration APART = Duration.ofMinutes(1);

    private static final String BY = "network";

    private final Arrivals arrivals;
    private final Accounts accounts;
    private final AttemptLimit limit;
    private final Place place;

    NetworkArrivals(Arrivals arrivals, Accounts accounts, AttemptLimit limit, Place place) {
        this.arrivals = arrivals;
        this.accounts = accounts;
        this.limit = limit;
        this.place = place;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        Errand errand = Errand.of(request).orElseThrow();
        Instant now = place.clock().instant();
        Optional<Instant> signedInThere = signedInThere(who).filter(at -> !at.isAfter(now.plus(APART)));
        boolean isProof = errand.proving().filter(who.getName()::equals).isPresent()
                && signedInThere
                        .filter(at -> !at.isBefore(errand.since().minus(APART)))
                        .isPresent();
        if (errand.proving().isPresent() && !isProof) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            refuse(request, who.getName(), "no fresh proof");
            response.sendRedirect("/sign-in?refused");
            return;
        }
        arrivals.begin(request, who.getName(), BY, signedInThere.map(at -> at.isAfter(now) ? now : at));
        response.sendRedirect(UriComponentsBuilder.fromPath("/sign-in/arrived")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(LocalPath.of(errand.to()))
                .toUriString());
    }

    private static Optional<Instant> signedInThere(Authentication who) {
        return who.getPrincipal() instanceof OidcUser user
                ? Optional.ofNullable(user.getAuthenticatedAt())
                : Optional.empty();
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        if (!(e instanceof OAuth2AuthenticationException refused)) {
            response.sendRedirect("/sign-in?unreachable"); // nobody got as far as asking
        } else if (Errand.of(request).isEmpty()) {
            response.sendRedirect("/sign-in?refused"); // nobody left from here, so that nobody comes back
        } else {
            limit.failed("", request.getRemoteAddr());
            refuse(request, e instanceof NotLetIn known ? known.account() : "", why(refused));
            response.sendRedirect("/sign-in?refused");
        }
    }

    private void refuse(HttpServletRequest request, String account, String why) {
        String name = account.isEmpty() ? "unknown" : account;
        accounts.enter(
                Acting.atConsole(name, Version.number()),
                new Act("session.refused", Accounts.object(name), "refused", Map.of("by", BY, "why", why)));
    }

    /** Why, in words of our own: what the organisation says may be anything. */
    private static String why(OAuth2AuthenticationException e) {
        if (e instanceof NotLetIn) {
            return e.getError().getErrorCode();
        }
        return switch (e.getError().getErrorCode()) {
            case "access_denied", "login_required", "interaction_required", "consent_required" ->
                "the organisation said no";
            default -> "no proof of the organisation";
        };
    }
}
