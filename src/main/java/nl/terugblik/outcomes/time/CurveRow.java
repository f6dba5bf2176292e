package nl.terugblik.outcomes.time;

import java.util.OptionalDouble;
import nl.terugblik.outcomes.dataset.Side;

/**
 * A point of a curve over time.
 *
 * @param question what is waited for
 * @param analysis {@code all}, or {@code landmark} for those still followed at the landmark, with time from there
 * @param curve {@code none}: the chance that nothing has ended yet; {@code first} and {@code other}: the chance that it has
 *     ended so
 * @param day days since the origin
 * @param atRisk children still followed just before
 * @param events children who end so on the day
 * @param chance of matched families weighted
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
public record CurveRow(
        String question,
        String analysis,
        String curve,
        Side side,
        double day,
        int atRisk,
        int events,
        double chance,
        OptionalDouble low,
        OptionalDouble high) {}
