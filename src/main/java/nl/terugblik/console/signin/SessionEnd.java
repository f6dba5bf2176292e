package nl.terugblik.console.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.access.Unsaved;
import nl.terugblik.console.place.Place;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions: of whoever did nothing for a quarter of an hour, after eight hours, and at once where the account is gone, has
 * another role or was reset. What a page asks by itself, to show progress, is nothing that anyone did.
 */
final class SessionEnd extends OncePerRequestFilter {

    private static final String BY_ITSELF = "HX-Request";

    private final Accounts accounts;
    private final Place place;
    private final Unsaved unsaved;

    SessionEnd(Accounts accounts, Place place, Unsaved unsaved) {
        this.unsaved = unsaved;
        this.accounts = accounts;
        this.place = place;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> who = SignedIn.now();
        if (who.isPresent()) {
            Instant now = place.clock().instant();
            SignedInSession session = SignedInSession.of(request);
            if (session == null || session.isOver(now) || !isStill(who.get(), session)) {
                boolean isKept = session != null
                        && isStill(who.get(), session)
                        && unsaved.keep(who.get().name(), request);
                request.getSession().invalidate();
                SecurityContextHolder.clearContext();
                if (isKept) {
                    response.sendRedirect(
                            "/sign-in?to=" + request.getRequestURI()); // of letters, digits, hyphens and slashes alone
                    return;
                }
            } else if (request.getHeader(BY_ITSELF) == null) {
                session.seen(now).keep(request);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isStill(SignedIn who, SignedInSession session) {
        return accounts.find(who.name())
                .filter(account -> session.isOf(account) && account.role() == who.role())
                .isPresent();
    }
}
