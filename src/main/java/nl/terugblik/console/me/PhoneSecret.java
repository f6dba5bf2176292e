package nl.terugblik.console.me;

import jakarta.servlet.http.HttpSession;
import nl.terugblik.accounts.OneTimeCode;

/** The secret that someone's phone is given while they choose a password: their session remembers it until they have. */
final class PhoneSecret {

    private static final String NAME = PhoneSecret.class.getName();

    private PhoneSecret() {}

    /** The one of a session, made where there is none. */
    static String of(HttpSession session) {
        if (session.getAttribute(NAME) instanceof String secret) {
            return secret;
        }
        String made = OneTimeCode.secret();
        session.setAttribute(NAME, made);
        return made;
    }

    static void forget(HttpSession session) {
        session.removeAttribute(NAME);
    }

    /** In groups that can be typed. */
    static String grouped(String secret) {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
