package nl.terugblik.console.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.terugblik.console.network.NetworkPaths;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who failed too often, before anything is tried. */
final class LimitedAttempts extends OncePerRequestFilter {

    private final AttemptLimit limit;

    LimitedAttempts(AttemptLimit limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = Optional.ofNullable(request.getParameter("username")).orElse("");
        boolean isAttempt = request.getMethod().equals("POST")
                        && (request.getRequestURI().equals("/sign-in")
                                || request.getRequestURI().equals("/login/webauthn"))
                || request.getRequestURI().equals(NetworkPaths.BACK);
        if (isAttempt
                && !(name.isEmpty()
                        ? limit.allows(request.getRemoteAddr())
                        : limit.allows(name, request.getRemoteAddr()))) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
