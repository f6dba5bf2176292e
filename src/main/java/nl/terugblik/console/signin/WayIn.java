package nl.terugblik.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads whoever is not signed in to where one signs in, and back afterwards. */
final class WayIn implements AuthenticationEntryPoint {

    private static final String SIGN_IN = "/sign-in";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", SIGN_IN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("GET") && !request.getRequestURI().equals("/")) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(UriComponentsBuilder.fromPath(SIGN_IN)
                    .queryParam("to", "{to}")
                    .encode()
                    .buildAndExpand(request.getRequestURI() + query)
                    .toUriString());
        } else {
            response.sendRedirect(SIGN_IN);
        }
    }
}
