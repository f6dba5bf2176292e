package nl.terugblik.audit;

import java.util.Locale;

/** Which job a run carries out. */
public enum RunKind {
    /** A delivery is taken in. */
    INTAKE,
    /** A study is carried out. */
    STUDY;

    /** The word in the ledger. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
