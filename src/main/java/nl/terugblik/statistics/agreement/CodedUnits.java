package nl.terugblik.statistics.agreement;

import java.util.Arrays;

/**
 * What two coders, each without seeing the other's codes, said of the same units.
 *
 * @param categories how many categories the system of codes has, 1 or more, used or not
 * @param documents for each unit, which document it is part of: a number from 0 on
 * @param first for each unit, the first coder's category, from 0 to below {@code categories}, or {@link #NONE}
 * @param second the second coder's, likewise
 */
public record CodedUnits(int categories, int[] documents, int[] first, int[] second) {

    /** A coder gave the unit no code. */
    public static final int NONE = -1;

    public CodedUnits {
        if (documents.length != first.length || documents.length != second.length) {
            throw new IllegalArgumentException("every unit has a document and two codes");
        }
        held(first, categories);
        held(second, categories);
    }

    private static void held(int[] codes, int categories) {
        if (Arrays.stream(codes).anyMatch(code -> code < NONE || code >= categories)) {
            throw new IllegalArgumentException("a code is one of the system's");
        }
    }

    /** The same units with one category apart and all others as one: 1 where it was given, else 0. */
    public CodedUnits onlyOf(int category) {
        return new CodedUnits(2, documents, as01(first, category), as01(second, category));
    }

    private static int[] as01(int[] codes, int category) {
        return Arrays.stream(codes)
                .map(code -> code == NONE ? NONE : code == category ? 1 : 0)
                .toArray();
    }

    /** How many units have a code of both coders. */
    public long both() {
        return Arrays.stream(table()).flatMapToLong(Arrays::stream).sum();
    }

    /** Units with a code of both coders: a row a category of the first coder's, a column a category of the second's. */
    public long[][] table() {
        long[][] counts = new long[categories][categories];
        for (int unit = 0; unit < first.length; unit++) {
            if (first[unit] != NONE && second[unit] != NONE) {
                counts[first[unit]][second[unit]]++;
            }
        }
        return counts;
    }
}
