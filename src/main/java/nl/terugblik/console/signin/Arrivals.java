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
        begin(request, who.getName(), means(request), Optional.of(place.clock().instant()));
        String to = LocalPath.of(Optional.ofNullable(request.getParameter("to")).orElse("/"));
        if (isAskedByScript(request)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"authenticated\":true}");
        } else {
            response.sendRedirect(to);
        }
    }

    /**
     * Enters that someone got in, and lets their session begin.
     *
     * @param proven when they proved who they are
     */
    void begin(HttpServletRequest request, String name, String by, Optional<Instant> proven) {
        accounts.enter(
                Acting.atConsole(name, Version.number()),
                new Act("session.begun", Accounts.object(name), "done", Map.of("by", by)));
        limit.succeeded(name);
        Instant now = place.clock().instant();
        accounts.find(name)
                .map(account -> new SignedInSession(now, now, account.handle(), account.epoch()))
                .ifPresent(session -> session.keep(request)); // whoever left meanwhile has none, and gets no further
        // it is ours to end: what a coder sends after a quarter of an hour is to be known as theirs
        request.getSession().setMaxInactiveInterval((int) SignedInSession.MOST.toSeconds());
        proven.ifPresent(at -> Proof.given(request, at));
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
        return isAskedByScript(request) ? "passkey" : "password and code";
    }
}
