package nl.terugblik.outcomes.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two groups of a study; differences are experimental minus control. */
public enum Group {
    EXPERIMENTAL,
    CONTROL;

    static Optional<Group> of(String text) {
        return Arrays.stream(values())
                .filter(group -> group.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    /** The group's value in a model's condition: 1 for experimental, 0 for control. */
    public int condition() {
        return this == EXPERIMENTAL ? 1 : 0;
    }
}
