package nl.terugblik.audit.run;

import java.util.Locale;

/** What a run carries out. */
public enum RunKind {
    /** A delivery is taken in. */
    INTAKE,
    /** A study is carried out. */
    STUDY,
    /** Refused rows were shown or exported. */
    QUARANTINE,
    /** A family was erased. */
    ERASURE,
    /** An objection to research was withdrawn. */
    OBJECTION,
    /** The keys of the register were rotated. */
    REKEY,
    /** The families of a delivery that a study used were listed. */
    USE,
    /** A backup was made. */
    BACKUP,
    /** A backup was put back. */
    RESTORE,
    /** Runs of two studies were compared, family by family. */
    COMPARISON,
    /** The lineage of a run was sent to a catalogue of data. */
    LINEAGE,
    /** Files were removed by a policy. */
    PRUNING,
    /** A key was made for machines that work on a study. */
    WORKERKEY;

    /** The word in the ledger. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
