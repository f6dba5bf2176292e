package nl.terugblik.outcomes;

import java.util.Locale;

/** Tables of a run that are computed together, apart from those of every other group; what takes longest comes first. */
public enum TableGroup {
    /** The effects with gaps filled in. */
    IMPUTATION,
    /** What became of families and children in the course of time. */
    COURSE,
    /** For whom the condition works out differently. */
    MODERATION,
    /** The effects by other rules of coding. */
    RECODINGS,
    /** What only a matched study has. */
    MATCHED,
    /** How the groups compare at the start and at the end, and all that is told beside it. */
    EFFECTS;

    /** What it is called. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
