package nl.terugblik.outcomes.conduct;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.tests.GroupSummary;

/**
 * Where the numbers of some families lie.
 *
 * @param families of whom the number is known
 * @param mean of the numbers; empty where there is none
 * @param least the least of them
 * @param most the greatest
 */
public record Spread(int families, OptionalDouble mean, OptionalDouble least, OptionalDouble most) {

    static Spread of(Cases known, Column column) {
        double[] values = known.values(column);
        return of(values);
    }

    static Spread of(double[] values) {
        return new Spread(
                values.length,
                GroupSummary.ofNumbers(values).figure(),
                DoubleStream.of(values).min(),
                DoubleStream.of(values).max());
    }
}
