package nl.terugblik.imputation;

import java.util.BitSet;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Numbers;

/**
 * A variable of a table, with its gaps: rows in which it has a value that is not known. A row may also have no value at
 * all because the variable does not apply to it; such a row is never filled.
 *
 * @param name the variable's name
 * @param measure how it is measured
 * @param values a value for each row; none in gaps and where it does not apply
 * @param gaps the rows to be filled
 */
public record Gapped(String name, Measure measure, Numbers values, BitSet gaps) {

    /**
     * Checks the gaps.
     *
     * @throws IllegalArgumentException when a gap holds a value or lies beyond the rows
     */
    public Gapped {
        if (gaps.length() > values.size()) {
            throw new IllegalArgumentException("a gap is one of the rows");
        }
        if (gaps.stream().anyMatch(row -> !values.isMissing(row))) {
            throw new IllegalArgumentException("a gap holds no value");
        }
    }

    /** A variable whose every value is known. */
    public static Gapped known(String name, Measure measure, Numbers values) {
        return new Gapped(name, measure, values, new BitSet());
    }

    int rows() {
        return values.size();
    }

    /** The rows whose value is known. */
    int[] knownRows() {
        return IntStream.range(0, values.size())
                .filter(row -> !values.isMissing(row))
                .toArray();
    }

    /** Its values as they occur, each once, in ascending order. */
    double[] levels() {
        return IntStream.of(knownRows())
                .mapToDouble(values::get)
                .sorted()
                .distinct()
                .toArray();
    }
}
