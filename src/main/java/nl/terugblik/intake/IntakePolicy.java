package nl.terugblik.intake;

import java.util.OptionalDouble;

/**
 * What an agency wants done about rows that are refused, as its source profile says.
 *
 * @param maxRejected the largest share of rows that may be refused, from 0 to 1; above it the whole delivery is; empty
 *     for no limit
 * @param refusedRows what becomes of a family of which rows were refused
 */
public record IntakePolicy(OptionalDouble maxRejected, RefusedRows refusedRows) {

    /** No share of refused rows refuses a delivery, and families are marked incomplete. */
    public static final IntakePolicy USUAL = new IntakePolicy(OptionalDouble.empty(), RefusedRows.INCOMPLETE);

    /** What becomes of a family of which rows were refused. */
    public enum RefusedRows {
        /** Its new file counts, marked by the tables that lack rows. */
        INCOMPLETE,
        /** The file that an earlier delivery gave still counts, where there is one. */
        KEEP_PREVIOUS
    }

    public IntakePolicy {
        double most = maxRejected.orElse(0);
        if (!(most >= 0 && most <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1");
        }
    }

    /**
     * Holds a delivery to the limit.
     *
     * @throws TooManyRejected when so many refused rows are too many
     */
    void check(long rejected, long read) {
        if (maxRejected.isPresent() && rejected > maxRejected.getAsDouble() * read) {
            throw new TooManyRejected(rejected, read, maxRejected.getAsDouble());
        }
    }
}
