package nl.terugblik.disclosure.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.terugblik.files.Decimal;

/**
 * How values are made less precise before a dataset leaves the house: dates become intervals, numbers become bands, and a
 * number with decimals, which could give a day away, becomes a whole one.
 *
 * @param interval the interval of dates
 * @param bands the lower bounds of the bands of a variable, rising
 */
public record Coarsening(Interval interval, Map<String, List<Double>> bands) {

    /** The columns that hold dates. */
    static final Set<String> DATES = Set.of("t1", "t2", "t3");

    public Coarsening {
        bands = Map.copyOf(bands);
    }

    /** The interval that a date is told by. */
    public enum Interval {
        QUARTER,
        HALF_YEAR,
        YEAR;

        String of(LocalDate date) {
            return switch (this) {
                case QUARTER -> date.getYear() + "-Q" + ((date.getMonthValue() + 2) / 3);
                case HALF_YEAR -> date.getYear() + "-H" + (date.getMonthValue() <= 6 ? 1 : 2);
                case YEAR -> String.valueOf(date.getYear());
            };
        }
    }

    /** Whether a variable is a day, which is told by an interval and not in bands. */
    public static boolean isDay(String variable) {
        return DATES.contains(variable);
    }

    /** A cell as it leaves the house; an empty one stays empty. */
    String of(String variable, String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        if (DATES.contains(variable)) {
            return interval.of(LocalDate.parse(cell));
        }
        List<Double> bounds = bands.get(variable);
        if (bounds != null) {
            return band(bounds, Double.parseDouble(cell));
        }
        return cell.contains(".") || cell.contains("E")
                ? Decimal.text((double) Math.round(Double.parseDouble(cell)))
                : cell;
    }

    private static String band(List<Double> bounds, double value) {
        int above = 0;
        while (above < bounds.size() && value >= bounds.get(above)) {
            above++;
        }
        if (above == 0) {
            return "under " + Decimal.text(bounds.get(0));
        }
        String from = Decimal.text(bounds.get(above - 1));
        return above == bounds.size() ? from + " and over" : from + " to under " + Decimal.text(bounds.get(above));
    }

    /** Whether a value that is whole, or a category, is told as it is. */
    boolean leaves(String variable) {
        return !isDay(variable) && !bands.containsKey(variable);
    }

    /**
     * Whether each value that this tells of a variable joins values that another tells, so that it narrows none of them.
     *
     * @param isWhole whether the variable has no decimals, which are rounded where there are no bands
     */
    boolean joins(Coarsening finer, String variable, boolean isWhole) {
        if (isDay(variable)) {
            return interval.compareTo(finer.interval) >= 0;
        }
        List<Double> bounds = bands.get(variable);
        List<Double> known = finer.bands.get(variable);
        if (bounds == null) {
            return known == null;
        }
        return known == null
                ? bounds.stream().allMatch(bound -> isWhole || isBetweenWholes(bound))
                : known.containsAll(bounds);
    }

    /** A rounded number is on one side of it, whatever it was before. */
    private static boolean isBetweenWholes(double bound) {
        return bound - Math.floor(bound) == 0.5;
    }

    /** What is done to a variable, in words. */
    String words(String variable) {
        if (DATES.contains(variable)) {
            return "told by " + interval.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return bands.containsKey(variable) ? "in bands" : "as coded; decimals rounded to whole numbers";
    }
}
