package nl.terugblik.question.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that may be asked of a happening, with the answers that there are.
 *
 * @param name its name in study files
 * @param values the answers, as study files write them
 * @param answer the answer of one happening; empty where it is not recorded
 */
record Attribute(String name, List<String> values, Function<Happening, Optional<String>> answer) {

    /** Whether the day is recorded. */
    static final Attribute DATED = new Attribute(
            "dated",
            List.of("yes", "no"),
            happening -> Optional.of(happening.day().isPresent() ? "yes" : "no"));

    static <R, E extends Enum<E>> Attribute of(
            String name, Class<E> values, Class<R> row, Function<R, Optional<E>> answer) {
        return new Attribute(
                name,
                Arrays.stream(values.getEnumConstants()).map(Attribute::code).toList(),
                happening -> answer.apply(row.cast(happening.row())).map(Attribute::code));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
