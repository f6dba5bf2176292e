package nl.terugblik.exchange.stata;

import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Kind;
import nl.terugblik.exchange.table.Variable;

/** How Stata stores a number; the codes of missing values lie above its largest number. */
enum StorageType {
    BYTE(65_530, 1, -127, 100),
    INT(65_529, 2, -32_767, 32_740),
    LONG(65_528, 4, -2_147_483_647, 2_147_483_620),
    DOUBLE(65_526, 8, -Double.MAX_VALUE, 0x1p1023 - 0x1p970);

    private static final long MISSING_DOUBLE = 0x7fe0_0000_0000_0000L;
    private static final long NEXT_MISSING_DOUBLE = 0x0000_0100_0000_0000L;

    private final int code;
    private final int bytes;
    private final double smallest;
    private final double largest;

    StorageType(int code, int bytes, double smallest, double largest) {
        this.code = code;
        this.bytes = bytes;
        this.smallest = smallest;
        this.largest = largest;
    }

    /** The smallest type that holds all numbers of a variable; days are never smaller than a long, nor measurements than a double. */
    static StorageType of(Variable variable, Extent.Column column) {
        if (!column.whole()) {
            return DOUBLE;
        }
        for (StorageType type : values()) {
            boolean wide = variable.kind() != Kind.DATE || type.ordinal() >= LONG.ordinal();
            if (wide && column.smallest() >= type.smallest && column.largest() <= type.largest) {
                return type;
            }
        }
        return DOUBLE;
    }

    int code() {
        return code;
    }

    int bytes() {
        return bytes;
    }

    /** Whether Stata can tell a number from a missing value. */
    static boolean holds(double smallest, double largest) {
        return smallest >= DOUBLE.smallest && largest <= DOUBLE.largest;
    }

    void put(LittleEndian out, double number) {
        switch (this) {
            case BYTE -> out.putByte((int) number);
            case INT -> out.putShort((int) number);
            case LONG -> out.putInt((int) number);
            case DOUBLE -> out.putDouble(number);
        }
    }

    /** Writes a missing value: 0 for {@code .}, 1 for {@code .a}, 2 for {@code .b} and so on. */
    void putMissing(LittleEndian out, int letter) {
        switch (this) {
            case BYTE, INT, LONG -> put(out, largest + 1 + letter);
            case DOUBLE -> out.putLong(MISSING_DOUBLE + letter * NEXT_MISSING_DOUBLE);
        }
    }
}
