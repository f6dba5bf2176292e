package nl.terugblik.statistics.agreement;

import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;

/** Positive agreement: of all times that either coder gave a category, the share in which both did. */
public final class PositiveAgreement {

    private PositiveAgreement() {}

    /**
     * From 0 to 1, 2a/(2a + b + c) of a table of two categories whose second is the one asked of (Cicchetti &amp; Feinstein, 1990,
     * Journal of Clinical Epidemiology 43, 551-558).
     *
     * @return none where neither coder gave it
     */
    public static Result<Double> of(long[][] counts) {
        long both = counts[1][1];
        long one = counts[0][1] + counts[1][0];
        if (both + one == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        return new Result.Found<>(2.0 * both / (2.0 * both + one));
    }
}
