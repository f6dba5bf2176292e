package nl.terugblik.console.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.terugblik.console.access.LocalPath;
import nl.terugblik.console.place.Origin;
import nl.terugblik.console.place.Place;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers by one name alone, so that no page of another name can let a browser of this machine speak to the console. Whoever
 * opens the address in numbers is led to the name, to which passkeys are bound.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneHost extends OncePerRequestFilter {

    private final Origin origin;

    OneHost(Place place) {
        this.origin = place.origin();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = Optional.ofNullable(request.getHeader("Host")).orElse("");
        if (asked.equals(origin.authority())) {
            chain.doFilter(request, response);
        } else if (isThisMachine(asked) && request.getMethod().equals("GET")) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", origin + LocalPath.of(request.getRequestURI()));
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private boolean isThisMachine(String asked) {
        return asked.equals("127.0.0.1:" + origin.port()) || asked.equals("[::1]:" + origin.port());
    }
}
