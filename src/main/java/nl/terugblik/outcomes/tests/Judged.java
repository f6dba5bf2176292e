package nl.terugblik.outcomes.tests;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.statistics.Result;

/**
 * What a comparison came to: a value, or a note that says why there is none.
 *
 * @param value the value
 * @param why why not; there is exactly one of the two
 * @param <T> what was computed
 */
public record Judged<T>(Optional<T> value, Optional<Note> why) {

    private static final Note BEYOND = Note.of(Note.Text.BEYOND_NUMBERS);

    public static <T> Judged<T> withheld(Note why) {
        return new Judged<>(Optional.empty(), Optional.of(why));
    }

    /** A method's result; a value that no file can hold counts as none. */
    public static <T> Judged<T> of(Result<T> result, Predicate<T> isFinite) {
        Optional<T> value = result.found().filter(isFinite);
        return value.isPresent()
                ? new Judged<>(value, Optional.empty())
                : withheld(result.reason().map(Note::of).orElse(BEYOND));
    }

    /** The same with its value, where there is one, turned into another. */
    public <U> Judged<U> map(Function<? super T, ? extends U> change) {
        return new Judged<>(value.map(change), why);
    }

    /** A figure of the value; empty where there is no value, or where no file can hold the figure. */
    public OptionalDouble number(ToDoubleFunction<? super T> figure) {
        return value.map(figure::applyAsDouble)
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    /** The note on a model's row: why it has no test, or that the sample was matched. */
    public Optional<Note> note(Families families) {
        return why.isPresent() || !families.matched() ? why : Optional.of(Note.of(Note.Text.MATCHED));
    }
}
