package nl.terugblik.meta.effects;

import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import nl.terugblik.files.table.Cell;

/**
 * The numbers of one row, of the effect itself or of what was measured before; what is not as it should be is added to the
 * faults, each a sentence that names file, line and column.
 *
 * @param cells the row's cells by column
 * @param place file and line
 * @param prefix {@code pre_} for what was measured before, else nothing
 * @param comma whether numbers are written with a decimal comma
 * @param faults takes the faults
 */
record Numbers(Map<String, String> cells, String place, String prefix, boolean comma, List<String> faults) {

    Numbers before() {
        return new Numbers(cells, place, "pre_", comma, faults);
    }

    boolean has(String column) {
        return !Cell.isMissing(text(column));
    }

    /** A column of before that is not there, such as the size of a group, is that of after. */
    private String text(String column) {
        String own = cells.getOrDefault(prefix + column, "");
        return own.isEmpty() && column.startsWith("n_") ? cells.getOrDefault(column, "") : own;
    }

    double number(String column) {
        return number(column, "a number", value -> true);
    }

    double above(String column, double bound) {
        return number(column, "a number above " + (int) bound, value -> value > bound);
    }

    /** A number above a bound that the row may give in another column in its place. */
    double aboveOr(String column, String other, double bound) {
        if (!has(column)) {
            faults.add(place + ": column " + prefix + column + " or " + prefix + other + " must hold a number above "
                    + (int) bound + "; both are empty.");
            return Double.NaN;
        }
        return above(column, bound);
    }

    double atLeast(String column, double least) {
        return number(column, "a number of at least " + (int) least, value -> value >= least);
    }

    double between(String column, double low, double high) {
        String wanted = high > 1 ? "a percentage from 0 to 100" : "a number between 0 and 1";
        return number(column, wanted, value -> value >= low && value <= high);
    }

    /** The size of a group. */
    double group(String column) {
        return number(column, "a whole number of at least 1", value -> value >= 1 && value == Math.rint(value));
    }

    double count(String column, double of) {
        return number(
                column,
                "a whole number from 0 to the size of its group",
                value -> value >= 0 && !(value > of) && value == Math.rint(value));
    }

    /** Which group is higher where the number itself does not say: 1 the experimental, -1 the control. */
    double sign() {
        String text = text("sign");
        if (text.equals("+") || text.equals("1")) {
            return 1;
        }
        if (text.equals("-") || text.equals("-1") || text.equals("−")) {
            return -1;
        }
        faults.add(place + ": column " + prefix
                + "sign must hold + where the experimental group is higher and - where it is"
                + " lower, because this row's numbers do not say.");
        return Double.NaN;
    }

    private double number(String column, String wanted, DoublePredicate fits) {
        String text = text(column);
        if (Cell.isMissing(text)) {
            faults.add(place + ": column " + prefix + column + " must hold " + wanted + " and is empty.");
            return Double.NaN;
        }
        double number = parse(text, comma);
        if (Double.isNaN(number) || Math.abs(number) > 1e12 || !fits.test(number)) {
            boolean other = !Double.isNaN(parse(text, !comma));
            faults.add(place + ": column " + prefix + column + " must hold " + wanted + ", with a decimal "
                    + (comma ? "comma" : "point")
                    + (other ? "; where all numbers are written otherwise, say so under decimal." : "."));
            return Double.NaN;
        }
        return number;
    }

    static double parse(String text, boolean comma) {
        if (comma) {
            return text.indexOf('.') >= 0 ? Double.NaN : Cell.number(text.replace(',', '.'));
        }
        return Cell.number(text);
    }
}
