package nl.terugblik.matching.balance;

import java.util.OptionalDouble;
import java.util.function.Function;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.samples.StandardizedDifference;
import nl.terugblik.statistics.samples.Standardizer;
import nl.terugblik.statistics.samples.Standardizer.Scale;

/** How groups are compared on a column: by its numbers or by a share, and in standard deviations of all rows. */
final class Comparison {

    private final Function<Tally, Weighed> summary;
    private final Scale scale;
    private final Result<Standardizer> standardizer;

    private Comparison(Samples.Groups all, Function<Tally, Weighed> summary, Scale scale) {
        this.summary = summary;
        this.scale = scale;
        standardizer = all.lacksOne()
                ? Result.none(Reason.Code.EMPTY_GROUP)
                : Standardizer.of(
                        summary.apply(all.treated()).unweighted(),
                        summary.apply(all.control()).unweighted(),
                        scale);
    }

    /** Compares numbers whose places are those of these values, of which the least are first. */
    static Comparison ofNumbers(Samples.Groups all, double[] values) {
        return new Comparison(all, tally -> Weighed.numbers(tally, values), Scale.NUMBER);
    }

    /** Compares the shares of rows at one place. */
    static Comparison ofShares(Samples.Groups all, int place) {
        return new Comparison(all, tally -> Weighed.share(tally, place), Scale.FLAG);
    }

    Balance.Figures of(Samples.Groups groups) {
        if (groups.lacksOne()) {
            return new Balance.Figures(
                    mean(groups.treated()),
                    mean(groups.control()),
                    OptionalDouble.empty(),
                    Result.none(Reason.Code.EMPTY_GROUP),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
        }
        Weighed treated = summary.apply(groups.treated());
        Weighed control = summary.apply(groups.control());
        double difference = treated.mean() - control.mean();
        Ecdf ecdf = scale == Scale.FLAG
                ? new Ecdf(Math.abs(difference), Math.abs(difference))
                : Ecdf.between(groups.treated(), groups.control());
        return new Balance.Figures(
                OptionalDouble.of(treated.mean()),
                OptionalDouble.of(control.mean()),
                OptionalDouble.of(difference),
                standardizer.map(found -> new StandardizedDifference(difference, found)),
                scale == Scale.FLAG ? OptionalDouble.empty() : ratio(treated.variance(), control.variance()),
                OptionalDouble.of(ecdf.mean()),
                OptionalDouble.of(ecdf.max()));
    }

    private OptionalDouble mean(Tally tally) {
        return tally.rows() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(summary.apply(tally).mean());
    }

    private static OptionalDouble ratio(OptionalDouble treated, OptionalDouble control) {
        double ratio = treated.orElse(Double.NaN) / control.orElse(Double.NaN);
        return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    /**
     * Differences between two groups' shares of rows up to a value.
     *
     * @param mean their mean over the values
     * @param max the largest
     */
    private record Ecdf(double mean, double max) {

        static Ecdf between(Tally treated, Tally control) {
            double ofTreated = treated.total();
            double ofControl = control.total();
            double treatedSoFar = 0;
            double controlSoFar = 0;
            double sum = 0;
            double max = 0;
            for (int place = 0; place < treated.places(); place++) {
                treatedSoFar += treated.weight(place);
                controlSoFar += control.weight(place);
                double difference = Math.abs(treatedSoFar / ofTreated - controlSoFar / ofControl);
                sum += difference;
                max = Math.max(max, difference);
            }
            return new Ecdf(sum / treated.places(), max);
        }
    }
}
