package nl.terugblik.intake.spool;

import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import org.jspecify.annotations.Nullable;

/** How a pseudonym, or the lack of one, lies in a spool: 128 bits, all of them zero for none. */
public final class Pseudonyms {

    private Pseudonyms() {}

    /** Writes a pseudonym, or null for none. */
    public static void write(@Nullable Pseudonym pseudonym, ByteSink out) {
        out.putLong(pseudonym == null ? 0 : pseudonym.high());
        out.putLong(pseudonym == null ? 0 : pseudonym.low());
    }
}
