package nl.terugblik.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What a session remembers of how it began.
 *
 * @param began when someone signed in
 * @param seen when they last did something themselves
 * @param epoch that of their account then; 0 for those whose account is elsewhere
 */
record SignedInSession(Instant began, Instant seen, int epoch) implements Serializable {

    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration MOST = Duration.ofHours(8);

    private static final String NAME = SignedInSession.class.getName();
    private static final long serialVersionUID = 1;

    static @org.jspecify.annotations.Nullable SignedInSession of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof SignedInSession known ? known : null;
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    SignedInSession seen(Instant now) {
        return new SignedInSession(began, now, epoch);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(seen.plus(IDLE)) || !now.isBefore(began.plus(MOST));
    }
}
