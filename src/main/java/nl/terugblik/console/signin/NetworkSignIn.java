package nl.terugblik.console.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Sign-in by the network's own identity provider. */
interface NetworkSignIn {

    /** Lets it in. */
    void into(HttpSecurity http, Arrivals arrivals);
}
