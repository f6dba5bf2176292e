package nl.terugblik.console.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone looks for: whoever looks at a family or a refused row chooses one, which is entered. */
public enum Purpose {
    /** To have a row mended where it came from. */
    MENDING,
    /** A complaint. */
    COMPLAINT,
    /** A family that asks what is held of it. */
    REQUEST_FOR_ACCESS,
    /** A check of the coding. */
    CODING_CHECK,
    /** An audit. */
    AUDIT;

    /** The purpose as it is written and entered. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose of that name. */
    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }
}
