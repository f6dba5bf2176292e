package nl.terugblik.console.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away whatever is larger than a form, or does not say how large it is, before anything reads it; larger is only a sheet that
 * a coder hands in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SmallBodies extends OncePerRequestFilter {

    static final int MOST_BYTES = 65_536;
    static final int MOST_OF_A_SHEET = 32 << 20;
    private static final String SHEETS = "/coder/rounds/[a-z0-9-]{1,32}/file";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = request.getRequestURI().matches(SHEETS) ? MOST_OF_A_SHEET : MOST_BYTES;
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
