package nl.terugblik.outcomes.matched;

/**
 * The bounds that hidden bias of one degree sets to p in matched pairs.
 *
 * @param outcome its name
 * @param gamma how much the odds of being in the experimental group may differ within a pair, 1 for not at all
 * @param side {@code more} or {@code less}: the side on which the experimental group turned out, and of which p is
 * @param lower the least that the one-sided p can be
 * @param upper the most that it can be
 */
public record BoundRow(String outcome, double gamma, String side, double lower, double upper) {}
