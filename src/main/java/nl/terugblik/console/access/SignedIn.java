package nl.terugblik.console.access;

import java.util.Optional;
import nl.terugblik.accounts.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Someone who signed in.
 *
 * @param name their name, as the logs have it
 * @param role what they may do
 */
public record SignedIn(String name, Role role) {

    /** What whoever begins by a link has instead of a role. */
    public static final String BEGINNING = "BEGINNING";

    private static final String PREFIX = "ROLE_";

    /** Whoever sends the request that is answered. */
    public static Optional<SignedIn> now() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .flatMap(SignedIn::of);
    }

    /** Whoever sends the request that is answered, where nobody else gets this far. */
    public static SignedIn must() {
        return now().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The name of whoever begins by a link, and has no role yet. */
    public static Optional<String> beginning() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(SignedIn::isBeginning)
                .map(Authentication::getName);
    }

    /** Whether someone begins by a link. */
    public static boolean isBeginning(Authentication who) {
        return who.getAuthorities().stream().anyMatch(authority -> BEGINNING.equals(authority.getAuthority()));
    }

    /** Who an authentication is of; empty without a role. */
    public static Optional<SignedIn> of(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(PREFIX))
                .flatMap(
                        authority -> Role.of(String.valueOf(authority)
                                        .substring(PREFIX.length())
                                        .toLowerCase(java.util.Locale.ROOT))
                                .stream())
                .findFirst()
                .map(role -> new SignedIn(authentication.getName(), role));
    }

    /** The authority of a role. */
    public static String authority(Role role) {
        return PREFIX + role.name();
    }
}
