package nl.terugblik.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a statistical method gives back: a value, or the reason why these data carry none.
 *
 * @param <T> what was asked for
 */
public sealed interface Result<T> {

    /**
     * The value itself.
     *
     * @param value what was asked for
     */
    record Found<T>(T value) implements Result<T> {}

    /**
     * No value, because the data do not carry one.
     *
     * @param why why not
     */
    record NotEstimable<T>(Reason why) implements Result<T> {}

    /** The value, where there is one. */
    default Optional<T> found() {
        return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
    }

    /** The reason, where there is no value. */
    default Optional<Reason> reason() {
        return this instanceof NotEstimable<T> none ? Optional.of(none.why()) : Optional.empty();
    }

    /** The same result with its value, where there is one, turned into another. */
    default <U> Result<U> map(Function<? super T, ? extends U> change) {
        if (this instanceof Found<T> found) {
            return new Found<>(change.apply(found.value()));
        }
        return new NotEstimable<>(((NotEstimable<T>) this).why());
    }

    /** The result of a further step that may find an obstacle of its own. */
    default <U> Result<U> flatMap(Function<? super T, Result<U>> next) {
        if (this instanceof Found<T> found) {
            return next.apply(found.value());
        }
        return new NotEstimable<>(((NotEstimable<T>) this).why());
    }

    /** A result without a value. */
    static <T> Result<T> none(Reason.Code code, String... columns) {
        return new NotEstimable<>(Reason.of(code, columns));
    }
}
