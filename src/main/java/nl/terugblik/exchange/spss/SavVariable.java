package nl.terugblik.exchange.spss;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Kind;
import nl.terugblik.exchange.table.Names;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.Variable;

/**
 * A variable as a system file holds it.
 *
 * @param variable the variable
 * @param name its name in SPSS
 * @param number its number in the file, from 1
 * @param place the place of its first element in a case, from 1
 * @param width the width of its text in bytes; 0 for numbers
 * @param digits how many digits its numbers show before the point
 * @param whole whether its numbers are without decimals
 * @param codes the numbers that stand for reasons
 */
record SavVariable(
        Variable variable,
        String name,
        int number,
        int place,
        int width,
        int digits,
        boolean whole,
        MissingCodes codes) {

    /** A text up to here is one variable; a longer one is cut into segments, each for a part of 252 bytes. */
    static final int LONGEST_SEGMENT = 255;

    private static final int PART_OF_SEGMENT = 252;
    private static final int LONGEST_NAME = 64;
    private static final int ELEMENT_BYTES = 8;
    private static final int SMALLEST_DIGITS = 8;
    private static final int LARGEST_DIGITS = 16;

    private static final Set<String> RESERVED =
            Set.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with");

    static List<SavVariable> of(Table table, Extent extent) {
        List<String> names =
                Names.fit(table.variables().stream().map(Variable::name).toList(), LONGEST_NAME, RESERVED::contains);
        List<SavVariable> all = new ArrayList<>();
        int place = 1;
        for (int i = 0; i < names.size(); i++) {
            Variable variable = table.variables().get(i);
            Extent.Column column = extent.columns().get(i);
            SavVariable next = new SavVariable(
                    variable,
                    names.get(i),
                    i + 1,
                    place,
                    variable.kind().isText() ? column.width() : 0,
                    digits(column),
                    column.whole(),
                    MissingCodes.of(column));
            place += next.elements();
            all.add(next);
        }
        return all;
    }

    boolean isText() {
        return width > 0;
    }

    boolean isDate() {
        return variable.kind() == Kind.DATE;
    }

    /** The name of a segment in the eight characters that old versions allow. */
    String shortName(int segment) {
        return "V" + number
                + (segment == 0
                        ? ""
                        : "_" + Integer.toString(segment, Character.MAX_RADIX).toUpperCase(Locale.ROOT));
    }

    /** The number of segments. */
    int segments() {
        return width <= LONGEST_SEGMENT ? 1 : (width + PART_OF_SEGMENT - 1) / PART_OF_SEGMENT;
    }

    /** The width of a segment. */
    int width(int segment) {
        if (segments() == 1) {
            return width;
        }
        return segment < segments() - 1 ? LONGEST_SEGMENT : width - PART_OF_SEGMENT * (segments() - 1);
    }

    /** The elements of eight bytes that a segment takes in a case. */
    int elements(int segment) {
        return isText() ? (width(segment) + ELEMENT_BYTES - 1) / ELEMENT_BYTES : 1;
    }

    /** The elements of eight bytes that the variable takes in a case. */
    int elements() {
        int elements = 0;
        for (int segment = 0; segment < segments(); segment++) {
            elements += elements(segment);
        }
        return elements;
    }

    private static int digits(Extent.Column column) {
        double size = Math.max(Math.abs(column.smallest()), Math.abs(column.largest()));
        int digits = 1;
        for (double bound = 10; size >= bound && digits < LARGEST_DIGITS; bound *= 10) {
            digits++;
        }
        return Math.max(digits + 1, SMALLEST_DIGITS);
    }
}
