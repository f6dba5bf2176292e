package nl.terugblik.dataset.layout;

import java.util.Locale;

/** The name of a closed alternative as the files write it: in lower case. */
public final class CodeName {

    private CodeName() {}

    public static String of(Enum<?> alternative) {
        return alternative.name().toLowerCase(Locale.ROOT);
    }
}
