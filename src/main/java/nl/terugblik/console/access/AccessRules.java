package nl.terugblik.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.terugblik.console.place.Place;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Holds pages to what they are marked by: {@link Proven} and {@link Sees}. */
@Component
public final class AccessRules implements HandlerInterceptor {

    private static final String WHERE_TO = "to";
    private static final String PURPOSE = "purpose";

    private final Looks looks;
    private final Place place;

    AccessRules(Looks looks, Place place) {
        this.looks = looks;
        this.place = place;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (method.hasMethodAnnotation(Proven.class)
                && !Proof.isFresh(request, place.clock().instant())) {
            response.sendRedirect(asking("/me/prove", request));
            return false;
        }
        Optional<Sees> sees = Optional.ofNullable(method.getMethodAnnotation(Sees.class));
        if (sees.isEmpty()) {
            return true;
        }
        Optional<String> purpose = purpose(request, sees.get());
        if (purpose.isEmpty()) {
            response.sendRedirect(asking("/me/purpose", request));
            return false;
        }
        if (!sees.get().byCommand()) {
            looks.enter(SignedIn.must(), sees.get().value(), page(request), purpose.get(), "shown");
        }
        return true;
    }

    /** Enters that someone was refused what a page would have shown. */
    public void refused(HttpServletRequest request, HandlerMethod method) {
        Optional.ofNullable(method.getMethodAnnotation(Sees.class))
                .ifPresent(sees -> SignedIn.now()
                        .ifPresent(who -> looks.enter(
                                who,
                                sees.value(),
                                page(request),
                                purpose(request, sees).orElse(""),
                                "refused")));
    }

    private static Optional<String> purpose(HttpServletRequest request, Sees sees) {
        return sees.purpose().isEmpty()
                ? Optional.ofNullable(request.getParameter(PURPOSE))
                        .flatMap(Purpose::of)
                        .map(Purpose::code)
                : Optional.of(sees.purpose());
    }

    /** The page without what was asked of it: an address may name a family. */
    private static String page(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return "page " + (pattern == null ? "unknown" : pattern);
    }

    private static String asking(String page, HttpServletRequest request) {
        String query = request.getMethod().equals("GET") && request.getQueryString() != null
                ? "?" + request.getQueryString()
                : "";
        return UriComponentsBuilder.fromPath(page)
                .queryParam(WHERE_TO, "{to}")
                .encode()
                .buildAndExpand(request.getRequestURI() + query)
                .toUriString();
    }
}
