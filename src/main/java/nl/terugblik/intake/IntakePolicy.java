package nl.terugblik.intake;

import java.util.OptionalDouble;
import nl.terugblik.source.RefusedRows;
import nl.terugblik.source.SourceProfile;

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

    /** What a source profile asks for. */
    public static IntakePolicy of(SourceProfile profile) {
        return new IntakePolicy(profile.maxRejected(), profile.refusedRows());
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
