package nl.terugblik.survival.curve;

import nl.terugblik.statistics.Interval;

/**
 * The mean time without an event up to a horizon: the area under the curve of survival (Irwin, 1949, Journal of Hygiene
 * 47, 188-189; Royston and Parmar, 2013, BMC Medical Research Methodology 13, 152).
 *
 * @param horizon above 0, in the unit of the follow-up
 * @param mean 0 to the horizon
 * @param standardError of the mean
 * @param interval at 95 %, symmetric around the mean
 */
public record RestrictedMean(double horizon, double mean, double standardError, Interval interval) {

    static RestrictedMean of(double horizon, double mean, double standardError) {
        return new RestrictedMean(horizon, mean, standardError, Interval.around(mean, Interval.Z * standardError));
    }
}
