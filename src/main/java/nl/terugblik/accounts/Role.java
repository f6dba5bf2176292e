package nl.terugblik.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone signs in to do. Everyone has one; there is nothing for those who have none. */
public enum Role {
    /** Takes deliveries in and sees to what was refused. */
    STEWARD,
    /** Carries studies out. */
    RESEARCHER,
    /** Follows what was done, and changes nothing. */
    AUDITOR,
    /** Codes what people wrote, in rounds that name them. */
    CODER;

    /** The role as it is written. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
