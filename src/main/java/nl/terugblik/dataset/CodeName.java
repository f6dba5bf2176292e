package nl.terugblik.dataset;

import java.util.Locale;

/** The name of a closed alternative as the files write it: in lower case. */
final class CodeName {

    private CodeName() {}

    static String of(Enum<?> alternative) {
        return alternative.name().toLowerCase(Locale.ROOT);
    }
}
