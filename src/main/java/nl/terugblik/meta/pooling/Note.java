package nl.terugblik.meta.pooling;

import java.util.Locale;
import nl.terugblik.statistics.Reason;

/** Why a row has no figures, or how they are to be read; the names stand in the tables, and the report says them in words. */
public record Note(String id) {

    /** The notes beside those of the statistical methods. */
    public enum Kind {
        TOO_FEW_SAMPLES,
        FEW,
        NO_EFFECTS,
        HOMOGENEOUS,
        ONE_LEVEL,
        TOO_FEW_EFFECTS,
        UNKNOWN_VALUES_LEFT_OUT,
        CATEGORY_WITHOUT_EFFECTS,
        GROUP_SIZES_UNKNOWN,
        ONE_EFFECT_A_SAMPLE,
        OUTDATED,
        NO_DEGREES_LEFT,
        DIFFERS_FROM_PUBLISHED
    }

    public static Note of(Kind kind) {
        return new Note(kind.name().toLowerCase(Locale.ROOT));
    }

    public static Note of(Reason reason) {
        return new Note(reason.code().id().replace('-', '_'));
    }
}
