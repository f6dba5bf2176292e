package nl.terugblik.console.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.terugblik.accounts.Role;
import nl.terugblik.console.access.SignedIn;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a file away that comes from anybody but a coder, before anything reads it. */
final class LargeBodies extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean isFile = type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
        if (isFile && SignedIn.now().filter(who -> who.role() == Role.CODER).isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
