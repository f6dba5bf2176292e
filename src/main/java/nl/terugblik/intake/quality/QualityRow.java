package nl.terugblik.intake.quality;

import java.util.Locale;
import java.util.OptionalDouble;
import nl.terugblik.intake.Rule;

/**
 * How often a rule was broken in a column, in this delivery and in the agency's one before it.
 *
 * @param table the canonical table
 * @param column the canonical column; empty for rows as a whole
 * @param rows rows that break it now
 * @param read rows of the table now
 * @param before rows that broke it then
 * @param readBefore rows of the table then; 0 where there was no delivery before
 */
record QualityRow(String table, String column, Rule rule, long rows, long read, long before, long readBefore) {

    /** A share that changes by half a percentage point or more, and at least doubles or halves, jumped. */
    private static final double JUMP_POINTS = 0.005;

    private static final double JUMP_TIMES = 2;

    /** How it stands beside the delivery before. */
    enum Status {
        /** There was none before. */
        FIRST,
        /** It was not broken then. */
        NEW,
        /** It is not broken any more. */
        GONE,
        /** It is broken much more often than then, or much less. */
        JUMPED,
        SAME;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    double share() {
        return read == 0 ? 0 : (double) rows / read;
    }

    OptionalDouble shareBefore() {
        return readBefore == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) before / readBefore);
    }

    Status status() {
        if (shareBefore().isEmpty()) {
            return Status.FIRST;
        }
        if (before == 0) {
            return Status.NEW;
        }
        if (rows == 0) {
            return Status.GONE;
        }
        double then = shareBefore().getAsDouble();
        boolean far = Math.abs(share() - then) >= JUMP_POINTS;
        return far && (share() >= JUMP_TIMES * then || then >= JUMP_TIMES * share()) ? Status.JUMPED : Status.SAME;
    }
}
