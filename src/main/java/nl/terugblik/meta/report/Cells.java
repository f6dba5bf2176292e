package nl.terugblik.meta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.terugblik.files.Decimal;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.pooling.Note;
import nl.terugblik.statistics.Interval;

/** The cells of one row in the making; a number that there is not, or that no file can hold, is an empty cell. */
final class Cells {

    private final List<Object> cells = new ArrayList<>();

    Cells add(String text) {
        cells.add(text);
        return this;
    }

    Cells add(long number) {
        return add(Long.toString(number));
    }

    Cells add(OptionalDouble number) {
        return add(number.isPresent() && Double.isFinite(number.getAsDouble()) ? Decimal.text(number) : "");
    }

    Cells add(double number) {
        return add(OptionalDouble.of(number));
    }

    /** Estimate, error, degrees of freedom, statistic, p, one-sided p where asked, and the interval. */
    Cells estimate(Optional<Estimate> estimate, boolean oneSided) {
        if (estimate.isEmpty()) {
            for (int cell = 0; cell < (oneSided ? 8 : 7); cell++) {
                add("");
            }
            return this;
        }
        Estimate found = estimate.get();
        add(found.value()).add(found.error());
        add(found.df().isPresent() ? Integer.toString(found.df().getAsInt()) : "");
        add(found.statistic()).add(found.p());
        if (oneSided) {
            add(found.oneSided());
        }
        return interval(found.hasInterval() ? Optional.of(found.interval(0)) : Optional.empty());
    }

    Cells interval(Optional<Interval> interval) {
        return interval.map(found -> add(found.low()).add(found.high())).orElseGet(() -> add("").add(""));
    }

    Cells notes(List<Note> notes) {
        return add(notes.stream().map(Note::id).collect(Collectors.joining(";")));
    }

    Object[] row() {
        return cells.toArray();
    }
}
