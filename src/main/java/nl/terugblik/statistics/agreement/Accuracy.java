package nl.terugblik.statistics.agreement;

import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;

/**
 * How well one method tells yes from no where the other is taken for the truth, as shares from 0 to 1. Tables have a row a category of
 * the method and a column a category of the truth, no before yes.
 */
public final class Accuracy {

    private Accuracy() {}

    /** Of those who truly have it, the share that the method finds. */
    public static Result<Double> sensitivity(long[][] counts) {
        return share(counts[1][1], counts[0][1]);
    }

    /** Of those who truly have it not, the share that the method passes. */
    public static Result<Double> specificity(long[][] counts) {
        return share(counts[0][0], counts[1][0]);
    }

    /** Of those of whom the method says yes, the share that truly has it. */
    public static Result<Double> positivePredictiveValue(long[][] counts) {
        return share(counts[1][1], counts[1][0]);
    }

    /** Of those of whom the method says no, the share that truly has it not. */
    public static Result<Double> negativePredictiveValue(long[][] counts) {
        return share(counts[0][0], counts[0][1]);
    }

    private static Result<Double> share(long right, long wrong) {
        return right + wrong == 0
                ? Result.none(Reason.Code.EMPTY_GROUP)
                : new Result.Found<>((double) right / (right + wrong));
    }
}
