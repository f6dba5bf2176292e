package nl.terugblik.exchange.table;

import java.util.Locale;

/** A language in which files carry their labels. */
public enum Language {
    /** Dutch. */
    NL,
    /** English. */
    EN;

    /** Its two letters, as they stand in the names of files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
