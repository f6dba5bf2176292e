package nl.terugblik.exchange.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the cells of a variable are to be read. */
public enum Kind {
    /** 32 hexadecimal digits that stand for a family or child. */
    PSEUDONYM,
    /** A word of a closed list. */
    CODE,
    /** Any text. */
    TEXT,
    /** A day. */
    DATE,
    /** Whole days, negative before the index date. */
    DAYS,
    /** 0 or 1. */
    BINARY,
    /** The numbers of unordered categories. */
    CATEGORY,
    /** A number of things, 0 or more. */
    COUNT,
    /** A measurement. */
    CONTINUOUS;

    /** Whether cells are texts; all others are numbers, or days as numbers. */
    public boolean isText() {
        return this == PSEUDONYM || this == CODE || this == TEXT;
    }

    /** Whether cells are numbers without decimals. */
    public boolean isWhole() {
        return this == DAYS || this == BINARY || this == CATEGORY || this == COUNT;
    }

    /** Whether cells measure something, so that their mean says something. */
    public boolean isMeasured() {
        return this == DATE || this == DAYS || this == COUNT || this == CONTINUOUS;
    }

    static Optional<Kind> of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
