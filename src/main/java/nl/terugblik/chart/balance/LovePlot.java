package nl.terugblik.chart.balance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.chart.Markup;

/**
 * A Love plot: a row a covariate, with its standardized mean difference among all families as an open mark and after
 * matching as a filled one.
 *
 * @param words every word but those of the rows
 * @param absolute whether the axis shows how large the differences are and not to which side
 * @param threshold how large a difference may be, above 0: the dashed lines
 * @param ticks writes a tick of the axis
 * @param rows from top to bottom
 */
public record LovePlot(
        Words words, boolean absolute, double threshold, DoubleFunction<String> ticks, List<? extends Row> rows) {

    /**
     * The words around the rows.
     *
     * @param title what it shows, for screen readers
     * @param description the same in a sentence
     * @param axis what the axis measures
     * @param lower what lies left of zero; not shown with absolute values
     * @param higher what lies right of it; not shown with absolute values
     * @param all what an open mark is, in the legend
     * @param matched what a filled mark is, in the legend
     * @param threshold what the dashed lines are, in the legend
     * @param largest what the row with the largest difference after matching is, in the legend; empty to leave that row
     *     as the others
     * @param columns the headings of the numbers at the right; empty for no numbers
     */
    public record Words(
            String title,
            String description,
            String axis,
            String lower,
            String higher,
            String all,
            String matched,
            String threshold,
            Optional<String> largest,
            Optional<Columns> columns) {}

    /** The headings of the columns of numbers. */
    public record Columns(String all, String matched) {}

    /** What a row of the plot can be. */
    public sealed interface Row {}

    /** Names a categorical covariate; its levels are below it. */
    public record Heading(String label) implements Row {}

    /**
     * A covariate, or a level of one.
     *
     * @param label names it
     * @param level whether it is a level of the heading above it
     * @param all its difference among all families
     * @param matched its difference after matching
     */
    public record Covariate(String label, boolean level, Difference all, Difference matched) implements Row {}

    /** What is known of a standardized mean difference. */
    public sealed interface Difference {}

    /**
     * A standardized mean difference.
     *
     * @param value in standard deviations, below 0 where the experimental group has less
     * @param text the same, written out
     */
    public record Smd(double value, String text) implements Difference {
        public Smd {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A standardized mean difference is a number; without one, say so.");
            }
        }
    }

    /**
     * No standardized mean difference.
     *
     * @param text says so in a few words
     */
    public record NoSmd(String text) implements Difference {}

    public LovePlot {
        rows = List.copyOf(rows);
        if (!(threshold > 0 && threshold <= 10)) {
            throw new IllegalArgumentException("A threshold lies above 0 and is at most 10.");
        }
    }

    /** A plot that shows to which side each difference is. */
    public LovePlot(Words words, double threshold, DoubleFunction<String> ticks, List<? extends Row> rows) {
        this(words, false, threshold, ticks, rows);
    }

    /** The picture; {@code id} must be unique on its page. */
    public Markup svg(String id) {
        return new LoveSheet(this).draw(id);
    }

    Stream<Smd> differences() {
        return rows.stream()
                .filter(Covariate.class::isInstance)
                .map(Covariate.class::cast)
                .flatMap(row -> Stream.of(row.all(), row.matched()))
                .filter(Smd.class::isInstance)
                .map(Smd.class::cast);
    }

    /** The place of the row to emphasise; of equals the first. Differences of nothing are not worth it. */
    OptionalInt largest() {
        return IntStream.range(0, rows.size())
                .filter(row -> words.largest().isPresent() && left(rows.get(row)) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -left(rows.get(row))))
                .mapToInt(row -> row)
                .findFirst();
    }

    private static double left(Row row) {
        return row instanceof Covariate covariate && covariate.matched() instanceof Smd smd ? Math.abs(smd.value()) : 0;
    }
}
