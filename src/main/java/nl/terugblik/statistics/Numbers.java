package nl.terugblik.statistics;

import java.util.Arrays;

/**
 * A number for each row of a table, or none (NaN), in as few bytes as hold all of them exactly: codes and counts take one or two
 * each, where an array of doubles takes eight. Of a million rows, a hundred such columns decide what a study needs.
 */
public final class Numbers {

    private static final int WIDE = 8;

    private final int width;
    private final byte[] bytes;
    private final short[] shorts;
    private final double[] doubles;

    private Numbers(int width, byte[] bytes, short[] shorts, double[] doubles) {
        this.width = width;
        this.bytes = bytes;
        this.shorts = shorts;
        this.doubles = doubles;
    }

    /** These numbers, NaN where there is none. */
    public static Numbers of(double... values) {
        Growing growing = new Growing(values.length);
        for (double value : values) {
            growing.add(value);
        }
        return growing.numbers();
    }

    public int size() {
        return bytes.length + shorts.length + doubles.length;
    }

    /** The number of a row, NaN where there is none. */
    public double get(int row) {
        if (width == 1) {
            byte value = bytes[row];
            return value == Byte.MIN_VALUE ? Double.NaN : value;
        }
        if (width == 2) {
            short value = shorts[row];
            return value == Short.MIN_VALUE ? Double.NaN : value;
        }
        return doubles[row];
    }

    public boolean isMissing(int row) {
        return width == 1
                ? bytes[row] == Byte.MIN_VALUE
                : width == 2 ? shorts[row] == Short.MIN_VALUE : Double.isNaN(doubles[row]);
    }

    /** Those of some rows, in the order given. */
    public Numbers at(int[] rows) {
        Growing growing = new Growing(rows.length);
        for (int row : rows) {
            growing.add(get(row));
        }
        return growing.numbers();
    }

    /** The same but for some rows, which have other numbers. */
    public Numbers with(int[] rows, double[] others) {
        Growing growing = new Growing(this);
        for (int i = 0; i < rows.length; i++) {
            growing.set(rows[i], others[i]);
        }
        return growing.numbers();
    }

    /** Whether each is a whole number from -127 to 127, or none. */
    public boolean areSmall() {
        return width == 1;
    }

    /** Where all are small: each as a byte, {@link Byte#MIN_VALUE} where there is none. A copy. */
    public byte[] toBytes() {
        if (!areSmall()) {
            throw new IllegalStateException("not all of these numbers are small");
        }
        return bytes.clone();
    }

    public double[] toArray() {
        double[] all = new double[size()];
        for (int row = 0; row < all.length; row++) {
            all[row] = get(row);
        }
        return all;
    }

    /** Numbers that come one after another. */
    public static final class Growing {

        private int width = 1;
        private int size;
        private byte[] bytes;
        private short[] shorts = {};
        private double[] doubles = {};

        public Growing() {
            this(64);
        }

        private Growing(int capacity) {
            bytes = new byte[capacity];
        }

        /** So many rows without a number yet. */
        public static Growing missing(int rows) {
            Growing missing = zeros(rows);
            Arrays.fill(missing.bytes, Byte.MIN_VALUE);
            return missing;
        }

        /** So many rows with a 0 each. */
        public static Growing zeros(int rows) {
            Growing zeros = new Growing(rows);
            zeros.size = rows;
            return zeros;
        }

        private Growing(Numbers copied) {
            width = copied.width;
            size = copied.size();
            bytes = copied.bytes.clone();
            shorts = copied.shorts.clone();
            doubles = copied.doubles.clone();
        }

        /** Adds a number, or NaN for none. */
        public void add(double value) {
            if (size == bytes.length + shorts.length + doubles.length) {
                grow(size + (size >> 1) + 1);
            }
            size++;
            set(size - 1, value);
        }

        private void grow(int capacity) {
            switch (width) {
                case 1 -> bytes = Arrays.copyOf(bytes, capacity);
                case 2 -> shorts = Arrays.copyOf(shorts, capacity);
                default -> doubles = Arrays.copyOf(doubles, capacity);
            }
        }

        /** Puts another number, or NaN for none, into a row that is there. */
        public void set(int row, double value) {
            while (!holds(width, value)) {
                widen();
            }
            boolean none = Double.isNaN(value);
            switch (width) {
                case 1 -> bytes[row] = none ? Byte.MIN_VALUE : (byte) value;
                case 2 -> shorts[row] = none ? Short.MIN_VALUE : (short) value;
                default -> doubles[row] = value;
            }
        }

        /** Whether a number comes out of so many bytes as it was; one below zero without being so does not. */
        private static boolean holds(int width, double value) {
            if (Double.isNaN(value) || width == WIDE) {
                return true;
            }
            int whole = width == 1 ? (byte) value : (short) value;
            int none = width == 1 ? Byte.MIN_VALUE : Short.MIN_VALUE;
            return whole != none && Double.doubleToRawLongBits(whole) == Double.doubleToRawLongBits(value);
        }

        private void widen() {
            if (width == 1) {
                short[] wider = new short[bytes.length];
                for (int row = 0; row < size; row++) {
                    wider[row] = bytes[row] == Byte.MIN_VALUE ? Short.MIN_VALUE : bytes[row];
                }
                shorts = wider;
                bytes = new byte[0];
                width = 2;
            } else {
                double[] wider = new double[shorts.length];
                for (int row = 0; row < size; row++) {
                    wider[row] = shorts[row] == Short.MIN_VALUE ? Double.NaN : shorts[row];
                }
                doubles = wider;
                shorts = new short[0];
                width = WIDE;
            }
        }

        /** All that were added. */
        public Numbers numbers() {
            int held = bytes.length + shorts.length + doubles.length;
            if (held > size) {
                grow(size);
            }
            return new Numbers(width, bytes, shorts, doubles);
        }
    }
}
