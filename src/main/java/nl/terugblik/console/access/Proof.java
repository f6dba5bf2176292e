package nl.terugblik.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/** That someone has just proven who they are: their session remembers when. */
public final class Proof {

    /** How long it is good for what needs one. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final String AT = Proof.class.getName();

    private Proof() {}

    /** Remembers one. */
    public static void given(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(AT, now);
    }

    /** Whether there is one that is fresh. */
    public static boolean isFresh(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(AT) instanceof Instant at && now.isBefore(at.plus(GOOD_FOR));
    }
}
