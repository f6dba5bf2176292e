package nl.terugblik.question.event;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.terugblik.casefile.CaseRecord;

/**
 * Something that may be asked of a row.
 *
 * @param <R> the kind of row
 * @param name its name in study files
 * @param column the column of the export that it reads
 * @param values the answers that there are, as study files write them; none where any text may be one
 * @param among tells, for some of these answers, whether a row gives one of them
 */
record Attribute<R extends CaseRecord>(
        String name, String column, List<String> values, Function<Set<String>, Predicate<R>> among) {

    /** One of a list of constants. */
    static <R extends CaseRecord, E extends Enum<E>> Attribute<R> of(
            String name, Class<E> constants, Function<R, Optional<E>> answer) {
        return new Attribute<>(name, name, words(constants), wanted -> {
            EnumSet<E> these = EnumSet.noneOf(constants);
            for (E constant : constants.getEnumConstants()) {
                if (wanted.contains(word(constant))) {
                    these.add(constant);
                }
            }
            return row -> {
                Optional<E> found = answer.apply(row);
                return found.isPresent() && these.contains(found.orElseThrow());
            };
        });
    }

    /** Yes or no. */
    static <R extends CaseRecord> Attribute<R> flag(String name, String column, Predicate<R> holds) {
        return new Attribute<>(name, column, List.of("yes", "no"), wanted -> {
            boolean yes = wanted.contains("yes");
            boolean no = wanted.contains("no");
            return row -> holds.test(row) ? yes : no;
        });
    }

    /** Yes, no, or none where it is not recorded. */
    static <R extends CaseRecord> Attribute<R> answer(String name, Function<R, Optional<Boolean>> answer) {
        return new Attribute<>(
                name,
                name,
                List.of("yes", "no", "none"),
                wanted -> row -> wanted.contains(
                        answer.apply(row).map(yes -> yes ? "yes" : "no").orElse("none")));
    }

    /** A text of the export. */
    static <R extends CaseRecord> Attribute<R> text(String name, String column, Function<R, String> answer) {
        return new Attribute<>(name, column, List.of(), wanted -> row -> wanted.contains(answer.apply(row)));
    }

    private static <E extends Enum<E>> List<String> words(Class<E> constants) {
        return Arrays.stream(constants.getEnumConstants()).map(Attribute::word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
