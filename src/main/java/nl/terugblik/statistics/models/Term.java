package nl.terugblik.statistics.models;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.terugblik.statistics.Sums;

/**
 * A named part of a model: one column of numbers, or several that stand for one category.
 *
 * <p>Numbers enter as they are, uncentred. The arrays are kept, not copied, so that a million rows need no second
 * million; they may not be changed afterwards.
 */
public final class Term {

    private final String name;
    private final List<String> names;
    private final List<double[]> columns;
    private final String reference;

    private Term(String name, List<String> names, List<double[]> columns, String reference) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a term has a name");
        }
        this.name = name;
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
        this.reference = reference;
    }

    /** A number or a 0/1 flag: one column that bears the term's name. */
    public static Term number(String name, double[] values) {
        return new Term(name, List.of(name), List.of(Sums.finite(values)), "");
    }

    /**
     * A category: a 0/1 column for each level that occurs, bar the first, named {@code name=level}.
     *
     * @param levelOfRow for each row the index of its level
     * @param levels names of the levels; those without a row are left out
     */
    public static Term category(String name, int[] levelOfRow, List<String> levels) {
        TreeSet<Integer> present = new TreeSet<>();
        for (int level : levelOfRow) {
            present.add(level);
        }
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (int level : present) {
            if (level < 0 || level >= levels.size()) {
                throw new IllegalArgumentException("every row of a category has one of its levels");
            }
            if (level != present.first()) {
                double[] column = new double[levelOfRow.length];
                for (int row = 0; row < column.length; row++) {
                    column[row] = levelOfRow[row] == level ? 1 : 0;
                }
                names.add(name + "=" + levels.get(level));
                columns.add(column);
            }
        }
        if (columns.isEmpty()) {
            // A category with one level does not vary; as a column it is found and named like any other.
            return number(name, new double[levelOfRow.length]);
        }
        return new Term(name, names, columns, name + "=" + levels.get(present.first()));
    }

    /** The product with another term, named {@code this x other}: each column of one times each of the other. */
    public Term times(Term other) {
        if (rows() != other.rows()) {
            throw new IllegalArgumentException("terms of one model have the same rows");
        }
        List<String> productNames = new ArrayList<>();
        List<double[]> products = new ArrayList<>();
        for (int left = 0; left < columns.size(); left++) {
            for (int right = 0; right < other.columns.size(); right++) {
                double[] product = new double[rows()];
                for (int row = 0; row < product.length; row++) {
                    product[row] = columns.get(left)[row] * other.columns.get(right)[row];
                }
                productNames.add(names.get(left) + " x " + other.names.get(right));
                products.add(Sums.finite(product));
            }
        }
        return new Term(name + " x " + other.name, productNames, products, "");
    }

    public String name() {
        return name;
    }

    /** The names of its columns. */
    public List<String> columnNames() {
        return names;
    }

    public int rows() {
        return columns.get(0).length;
    }

    /** Whether it is one column of zeros and ones. */
    public boolean isFlag() {
        if (columns.size() != 1) {
            return false;
        }
        for (double value : columns.get(0)) {
            if (value != 0 && value != 1) {
                return false;
            }
        }
        return true;
    }

    public boolean isCategory() {
        return !reference.isEmpty();
    }

    /** What a value of 0 in all its columns is called. */
    public String reference() {
        return isCategory() ? reference : name + "=0";
    }

    /** Its columns of numbers, as they were given; they may not be changed. */
    public List<double[]> columns() {
        return columns;
    }
}
