package nl.terugblik.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import nl.terugblik.accounts.Account;

/**
 * What a session remembers of how it began.
 *
 * @param began when someone signed in
 * @param seen when they last did something themselves
 * @param handle that of their account: another of the same name has another
 * @param epoch that of their account then
 */
record SignedInSession(Instant began, Instant seen, String handle, int epoch) implements Serializable {

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
        return new SignedInSession(began, now, handle, epoch);
    }

    /** Whether the account is still the one that signed in. */
    boolean isOf(Account account) {
        return account.handle().equals(handle) && account.epoch() == epoch;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(seen.plus(IDLE)) || !now.isBefore(began.plus(MOST));
    }
}
