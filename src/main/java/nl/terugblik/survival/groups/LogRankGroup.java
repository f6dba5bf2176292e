package nl.terugblik.survival.groups;

/**
 * One group of a log-rank test.
 *
 * @param group its number
 * @param rows how many
 * @param observed events seen
 * @param expected events to be expected if all groups were alike, 0 or more
 */
public record LogRankGroup(int group, int rows, int observed, double expected) {}
