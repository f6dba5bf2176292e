package nl.terugblik.outcomes.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a variable is measured, which decides what is shown of it and how it is tested. */
public enum Kind {
    BINARY,
    CATEGORY,
    COUNT,
    CONTINUOUS;

    static Optional<Kind> of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    /** Whether its values are codes to be counted, not numbers to be averaged. */
    public boolean isCoded() {
        return this == BINARY || this == CATEGORY;
    }
}
