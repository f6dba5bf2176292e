package nl.terugblik.console.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.accounts.Role;

/** A part of the console by the beginning of its addresses, and who may be there. What lies in none is nobody's. */
public enum Area {
    /** The steward's pages. */
    STEWARD("/steward", EnumSet.of(Role.STEWARD)),
    /** The researcher's. */
    RESEARCHER("/researcher", EnumSet.of(Role.RESEARCHER)),
    /** The auditor's: nothing there changes anything. */
    AUDITOR("/auditor", EnumSet.of(Role.AUDITOR)),
    /** The coder's: their own sheets and nobody else's. */
    CODER("/coder", EnumSet.of(Role.CODER)),
    /** Who may sign in. */
    ACCOUNTS("/accounts", EnumSet.of(Role.STEWARD)),
    /** What everyone has who signed in. */
    EVERYONE("/me", EnumSet.allOf(Role.class));

    private final String path;
    private final Set<Role> roles;

    Area(String path, Set<Role> roles) {
        this.path = path;
        this.roles = roles;
    }

    /** The beginning of its addresses. */
    public String path() {
        return path;
    }

    /** Who may be there. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The area of an address. */
    public static Optional<Area> of(String address) {
        return Arrays.stream(values())
                .filter(area -> address.equals(area.path) || address.startsWith(area.path + "/"))
                .findFirst();
    }
}
