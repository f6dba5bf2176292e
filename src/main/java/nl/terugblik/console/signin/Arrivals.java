package nl.terugblik.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.accounts.Account;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.console.access.LocalPath;
import nl.terugblik.console.access.Proof;
import nl.terugblik.console.place.Place;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What happens when someone got in, or did not: it is entered, and they are led on. */
@Component
final class Arrivals implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final Accounts accounts;
    private final AttemptLimit limit;
    private final Place place;

    Arrivals(Accounts accounts, AttemptLimit limit, Place place) {
        this.accounts = accounts;
        this.limit = limit;
        this.place = place;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        Instant now = place.clock().instant();
        accounts.enter(
                Acting.atConsole(who.getName(), Version.number()),
                new Act("session.begun", Accounts.object(who.getName()), "done", Map.of("by", means(request))));
        limit.succeeded(who.getName());
        int epoch = accounts.find(who.getName()).map(Account::epoch).orElse(0);
        new SignedInSession(now, now, epoch).keep(request);
        Proof.given(request, now);
        String to = LocalPath.of(Optional.ofNullable(request.getParameter("to")).orElse("/"));
        if (isAskedByScript(request)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"authenticated\":true}");
        } else {
            response.sendRedirect(to);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        String name = Optional.ofNullable(request.getParameter("username")).orElse("");
        String known = Account.isName(name) && accounts.find(name).isPresent() ? name : "";
        limit.failed(known, request.getRemoteAddr());
        accounts.enter(
                Acting.atConsole(known.isEmpty() ? "unknown" : known, Version.number()),
                new Act(
                        "session.refused",
                        Accounts.object(known.isEmpty() ? "unknown" : known),
                        "refused",
                        Map.of("by", means(request))));
        if (isAskedByScript(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            String to =
                    LocalPath.of(Optional.ofNullable(request.getParameter("to")).orElse("/"));
            request.getSession().setAttribute("sign-in.to", to);
            response.sendRedirect("/sign-in?wrong");
        }
    }

    private static boolean isAskedByScript(HttpServletRequest request) {
        return request.getRequestURI().equals("/login/webauthn");
    }

    private static String means(HttpServletRequest request) {
        return switch (request.getRequestURI()) {
            case "/login/webauthn" -> "passkey";
            case "/sign-in" -> "password and code";
            default -> "network";
        };
    }
}
