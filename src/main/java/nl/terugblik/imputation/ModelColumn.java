package nl.terugblik.imputation;

import java.util.function.IntToDoubleFunction;

/**
 * One column of what models are made of, a number for each row. Where few numbers occur, a row holds a byte that says which: that is
 * an eighth to hold, and to go through. Columns made of one variable's codes share these.
 */
final class ModelColumn {

    private static final int CODES = 1 << Byte.SIZE;

    private final byte[] codes;
    private final double[] ofCode;
    private final double[] numbers;

    private ModelColumn(byte[] codes, double[] ofCode, double[] numbers) {
        this.codes = codes;
        this.ofCode = ofCode;
        this.numbers = numbers;
    }

    /** A column of these numbers, which are kept and not copied. */
    static ModelColumn of(double[] numbers) {
        return new ModelColumn(new byte[0], new double[0], numbers);
    }

    /**
     * A column of the numbers that codes stand for.
     *
     * @param codes for each row; kept and not copied
     * @param ofCode the number of each code but {@link Byte#MIN_VALUE}, which stands for 0
     */
    static ModelColumn of(byte[] codes, IntToDoubleFunction ofCode) {
        double[] all = new double[CODES];
        for (int code = Byte.MIN_VALUE + 1; code <= Byte.MAX_VALUE; code++) {
            all[code - Byte.MIN_VALUE] = ofCode.applyAsDouble(code);
        }
        return new ModelColumn(codes, all, new double[0]);
    }

    /** The same numbers of other codes. */
    ModelColumn of(byte[] others) {
        return new ModelColumn(others, ofCode, numbers);
    }

    /** The number of a row. */
    double at(int row) {
        return isCoded() ? ofCode[codes[row] - Byte.MIN_VALUE] : numbers[row];
    }

    /** Lays the numbers of some rows side by side. */
    void gather(int[] rows, int first, int count, double[] to, int at) {
        if (isCoded()) {
            byte[] which = codes;
            double[] of = ofCode;
            for (int i = 0; i < count; i++) {
                to[at + i] = of[which[rows[first + i]] - Byte.MIN_VALUE];
            }
        } else {
            double[] all = numbers;
            for (int i = 0; i < count; i++) {
                to[at + i] = all[rows[first + i]];
            }
        }
    }

    boolean isCoded() {
        return ofCode.length > 0;
    }
}
