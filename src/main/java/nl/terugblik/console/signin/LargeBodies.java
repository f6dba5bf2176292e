package nl.terugblik.console.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.terugblik.accounts.Role;
import nl.terugblik.console.access.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a file away that comes from anybody but a coder, before anything looks into it. Whoever is not signed in, most often because their
 * session is over, is led to where one signs in, and then back to the round that the file is of.
 */
final class LargeBodies extends OncePerRequestFilter {

    private static final Pattern SHEET = Pattern.compile("(/coder/rounds/[a-z0-9-]{1,32})/file");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean isFile = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (!isFile || SignedIn.now().filter(who -> who.role() == Role.CODER).isPresent()) {
            chain.doFilter(request, response);
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            leadIn(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void leadIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher sheet = SHEET.matcher(request.getRequestURI());
        if (sheet.matches()) {
            // let pass and kept nowhere: a browser that is cut off as it sends shows no answer
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            response.sendRedirect("/sign-in?to=" + sheet.group(1));
        } else {
            response.sendRedirect("/sign-in");
        }
    }
}
