package nl.terugblik.console.network;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Someone whom the organisation knows was not let in here. */
public final class NotLetIn extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final String account;

    NotLetIn(String why, String account) {
        super(new OAuth2Error(why));
        this.account = account;
    }

    /** The account that they asked for; empty where there is none. */
    public String account() {
        return account;
    }
}
