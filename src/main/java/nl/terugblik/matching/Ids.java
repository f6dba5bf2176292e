package nl.terugblik.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names of closed alternatives as options and files write them: in lower case. */
public final class Ids {

    private Ids() {}

    public static String of(Enum<?> alternative) {
        return alternative.name().toLowerCase(Locale.ROOT);
    }

    /** The alternative of this name. */
    public static <E extends Enum<E>> E find(Class<E> type, String option, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(alternative -> of(alternative).equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotMatch(option + " is one of "
                        + Arrays.stream(type.getEnumConstants()).map(Ids::of).collect(Collectors.joining(", ")) + "."));
    }
}
